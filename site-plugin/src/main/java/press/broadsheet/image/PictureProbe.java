package press.broadsheet.image;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.Tag;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifThumbnailDirectory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads a picture's size from its first bytes, without decoding it. */
public final class PictureProbe {
    private PictureProbe() {}

    /**
     * The size at which browsers show a JPEG, PNG, GIF, WebP, AVIF or SVG; empty if the bytes are none of
     * these, or say nothing of a size.
     *
     * @param extension the file name's ending in lower case
     */
    public static Optional<PictureSize> size(byte[] bytes, String extension) {
        if (extension.equals("svg")) {
            return SvgSize.of(bytes);
        }
        try {
            return size(ImageMetadataReader.readMetadata(new ByteArrayInputStream(bytes), bytes.length));
        } catch (ImageProcessingException | IOException | RuntimeException e) {
            // The library's readers fail in many ways on bytes that are not a picture.
            return Optional.empty();
        }
    }

    private static Optional<PictureSize> size(Metadata metadata) {
        OptionalInt width = dimension(metadata, "Image Width");
        OptionalInt height = dimension(metadata, "Image Height");
        if (width.isEmpty() || height.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                turned(metadata)
                        ? new PictureSize(height.getAsInt(), width.getAsInt())
                        : new PictureSize(width.getAsInt(), height.getAsInt()));
    }

    private static OptionalInt dimension(Metadata metadata, String name) {
        for (Directory directory : metadata.getDirectories()) {
            boolean ofPicture =
                    !directory.getName().startsWith("Exif") && !(directory instanceof ExifThumbnailDirectory);
            for (Tag tag : directory.getTags()) {
                Integer value =
                        ofPicture && tag.getTagName().equals(name) ? directory.getInteger(tag.getTagType()) : null;
                if (value != null && value > 0) {
                    return OptionalInt.of(value);
                }
            }
        }
        return OptionalInt.empty();
    }

    /** Orientations 5 to 8 of Exif (CIPA DC-008, 4.6.4) lay the picture on its side. */
    private static boolean turned(Metadata metadata) {
        ExifIFD0Directory exif = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        Integer orientation = exif == null ? null : exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
        return orientation != null && orientation >= 5 && orientation <= 8;
    }
}
