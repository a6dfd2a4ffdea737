package press.broadsheet.trace;

import java.util.List;
import java.util.Optional;
import press.broadsheet.content.Datum;
import press.broadsheet.image.Rendition;
import press.broadsheet.image.Renditions;
import press.broadsheet.image.Shape;
import press.broadsheet.source.Digest;
import press.broadsheet.source.Root;
import press.broadsheet.source.SourceFile;

/**
 * Something to be known of a source file that is no text of a story: templates, pictures, data, static files.
 *
 * @param <T> the type of the answer
 */
public sealed interface FileFact<T> extends Fact<T> {
    /** A template's text, by its digest. */
    record TemplateText(String name) implements FileFact<Optional<Digest>> {
        @Override
        public Optional<Digest> answer(Inputs inputs) {
            return inputs.sources().find(Root.TEMPLATES, name).map(SourceFile::digest);
        }
    }

    /** A picture or other file under the content folder, as pages show it. */
    record MediaOf(String path) implements FileFact<Optional<Media>> {
        @Override
        public Optional<Media> answer(Inputs inputs) {
            return inputs.media().find(path);
        }
    }

    /** Where a file under the content folder is published as it is: because of this it is. */
    record MediaAddress(String path) implements FileFact<Optional<String>> {
        @Override
        public Optional<String> answer(Inputs inputs) {
            return inputs.media().address(path);
        }
    }

    /** The length of a file under the content folder as it is published, in bytes; 0 if there is none. */
    record MediaLength(String path) implements FileFact<Long> {
        @Override
        public Long answer(Inputs inputs) {
            return inputs.media().length(path);
        }
    }

    /**
     * The smaller copies of a picture for one use of it: because of this they are made and published.
     *
     * @param focusX the point to keep when it is cropped, in percent from the left
     * @param focusY the same from the top
     */
    record CopiesOf(String path, Shape shape, int focusX, int focusY, Renditions.Use use)
            implements FileFact<PictureCopies> {
        @Override
        public PictureCopies answer(Inputs inputs) {
            return inputs.media().copies(this);
        }
    }

    /** The length of a smaller copy of a picture, in bytes. */
    record CopyLength(String path, Rendition copy) implements FileFact<Long> {
        @Override
        public Long answer(Inputs inputs) {
            return inputs.media().length(path, copy);
        }
    }

    /** A file copied as it is, by its digest. */
    record FileBytes(Root root, String path) implements FileFact<Optional<Digest>> {
        @Override
        public Optional<Digest> answer(Inputs inputs) {
            return inputs.sources().find(root, path).map(SourceFile::digest);
        }
    }

    /** Where a static file is published under a name that holds its digest, if there is such a file. */
    record AssetAddress(String path) implements FileFact<Optional<String>> {
        @Override
        public Optional<String> answer(Inputs inputs) {
            return inputs.sources().find(Root.STATIC, path).map(MediaFiles::fingerprinted);
        }
    }

    /** The addresses that static stylesheets, scripts and fonts have when they are published under their digests. */
    record FingerprintedAddresses() implements FileFact<List<String>> {
        @Override
        public List<String> answer(Inputs inputs) {
            return inputs.sources().all(Root.STATIC).stream()
                    .filter(file -> MediaFiles.KEPT_FOR_EVER.contains(file.extension()))
                    .map(MediaFiles::fingerprinted)
                    .toList();
        }
    }

    /** A value inside a data file: a leaf as it is, or the keys or length of what holds others. */
    record DataAt(String file, List<String> steps) implements FileFact<Optional<Datum>> {
        @Override
        public Optional<Datum> answer(Inputs inputs) {
            return inputs.data().at(file, steps);
        }
    }

    /** The names of the data files. */
    record DataFiles() implements FileFact<List<String>> {
        @Override
        public List<String> answer(Inputs inputs) {
            return List.copyOf(inputs.site().data().keySet());
        }
    }
}
