package press.broadsheet.trace;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import press.broadsheet.image.PictureProbe;
import press.broadsheet.image.PictureSize;
import press.broadsheet.source.MediaType;
import press.broadsheet.source.Root;
import press.broadsheet.source.SourceFile;
import press.broadsheet.source.SourceTree;

/** Pictures and other files under the content folder that pages may use. */
final class MediaShelf {
    private final SourceTree sources;
    private final Map<String, Optional<Media>> known = new ConcurrentHashMap<>();

    MediaShelf(SourceTree sources) {
        this.sources = sources;
    }

    Optional<Media> find(String path) {
        return known.computeIfAbsent(path, this::probe);
    }

    private Optional<Media> probe(String path) {
        return sources.find(Root.CONTENT, path).filter(MediaFiles::isMedia).map(this::describe);
    }

    private Media describe(SourceFile file) {
        String type = MediaType.of(file.extension());
        Optional<PictureSize> size =
                type.startsWith("image/") ? PictureProbe.size(sources.read(file), file.extension()) : Optional.empty();
        return new Media(
                MediaFiles.address(file.path()),
                size.map(PictureSize::width).orElse(0),
                size.map(PictureSize::height).orElse(0),
                type);
    }
}
