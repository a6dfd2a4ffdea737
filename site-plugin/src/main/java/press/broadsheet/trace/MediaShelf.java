package press.broadsheet.trace;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import press.broadsheet.content.Settings;
import press.broadsheet.image.Darkroom;
import press.broadsheet.image.PictureFacts;
import press.broadsheet.image.Rendition;
import press.broadsheet.image.Renditions;
import press.broadsheet.image.SvgSieve;
import press.broadsheet.source.MediaType;
import press.broadsheet.source.Root;
import press.broadsheet.source.SourceFile;
import press.broadsheet.source.SourceTree;

/** Pictures and other files under the content folder that pages may use. */
public final class MediaShelf {
    private final SourceTree sources;
    private final Settings.Pictures settings;
    private final Darkroom darkroom;
    private final Map<String, Optional<Media>> known = new ConcurrentHashMap<>();
    private final Map<FileFact.CopiesOf, PictureCopies> copies = new ConcurrentHashMap<>();

    MediaShelf(SourceTree sources, Settings.Pictures settings, Darkroom darkroom) {
        this.sources = sources;
        this.settings = settings;
        this.darkroom = darkroom;
    }

    private Optional<SourceFile> file(String path) {
        return sources.find(Root.CONTENT, path).filter(MediaFiles::isMedia);
    }

    Optional<String> address(String path) {
        return file(path).map(file -> MediaFiles.address(file.path()));
    }

    Optional<Media> find(String path) {
        Optional<Media> found = known.get(path);
        if (found == null) {
            found = file(path).map(this::describe);
            known.put(path, found);
        }
        return found;
    }

    private Media describe(SourceFile file) {
        String type = MediaType.of(file.extension());
        PictureFacts picture = type.startsWith("image/")
                ? darkroom.look(file.digest(), file.extension(), () -> sources.read(file))
                : PictureFacts.NONE;
        return new Media(type, picture);
    }

    PictureCopies copies(FileFact.CopiesOf fact) {
        PictureCopies found = copies.get(fact);
        if (found == null) {
            found = file(fact.path()).map(file -> copies(file, fact)).orElse(PictureCopies.NONE);
            copies.put(fact, found);
        }
        return found;
    }

    private PictureCopies copies(SourceFile file, FileFact.CopiesOf fact) {
        PictureFacts picture = find(fact.path()).map(Media::picture).orElse(PictureFacts.NONE);
        Renditions renditions = Renditions.of(
                picture, fact.shape(), fact.focusX(), fact.focusY(), fact.use(), settings.widths(), settings.webp());
        if (renditions.copies().isEmpty()) {
            return new PictureCopies(renditions.whole(), renditions.original(), List.of());
        }
        String label = renditions.whole() ? "" : fact.shape().label();
        String mark = Renditions.mark(file.digest(), renditions.copies().get(0));
        return new PictureCopies(
                renditions.whole(),
                renditions.original(),
                renditions.copies().stream()
                        .map(copy -> new PictureCopy(MediaFiles.copy(file, label, mark, copy), copy))
                        .toList());
    }

    /** How many bytes are published for a file: of a drawing, those that are left of it. */
    long length(String path) {
        return file(path)
                .map(file -> file.extension().equals("svg")
                        ? SvgSieve.sift(sources.read(file)).bytes().length
                        : file.size())
                .orElse(0L);
    }

    /** How many bytes a copy has: it is made for that, if it is not yet there; 0 if the picture has no such part. */
    long length(String path, Rendition copy) {
        return file(path)
                .filter(file -> describe(file).picture().has(copy))
                .map(file -> darkroom.length(order(file, copy)))
                .orElse(0L);
    }

    /** What is to be made for a copy of a picture that there is. */
    public Darkroom.Order order(String path, Rendition copy) {
        return order(file(path).orElseThrow(), copy);
    }

    private Darkroom.Order order(SourceFile file, Rendition copy) {
        return new Darkroom.Order(file.digest(), copy, () -> sources.read(file));
    }
}
