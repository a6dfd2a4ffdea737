package press.broadsheet.image;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.Tag;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifThumbnailDirectory;
import com.drew.metadata.file.FileTypeDirectory;
import com.drew.metadata.gif.GifImageDirectory;
import com.drew.metadata.icc.IccDirectory;
import com.drew.metadata.jpeg.JpegDirectory;
import com.drew.metadata.webp.WebpDirectory;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Looks at a picture: its size, its kind, its colour, what its file says of it, and whether it can be decoded. */
final class PictureProbe {
    /** Larger pictures are shown as they are: decoded, they would not fit into memory. */
    private static final long MOST_PIXELS = 150_000_000;

    /** The average colour is taken of about this many pixels across. */
    private static final int COLOUR_WIDTH = 64;

    private final Reader reader;

    PictureProbe(Reader reader) {
        this.reader = reader;
    }

    /**
     * What is known of a JPEG, PNG, GIF, WebP, AVIF or SVG.
     *
     * @param extension the file name's ending in lower case
     */
    PictureFacts look(byte[] bytes, String extension) {
        if (extension.equals("svg")) {
            return SvgSize.of(bytes);
        }
        try {
            return look(bytes, ImageMetadataReader.readMetadata(new ByteArrayInputStream(bytes), bytes.length));
        } catch (ImageProcessingException | IOException | RuntimeException e) {
            // The library's readers fail in many ways on bytes that are not a picture.
            return PictureFacts.BROKEN;
        }
    }

    private PictureFacts look(byte[] bytes, Metadata metadata) {
        int width = dimension(metadata, "Image Width").orElse(0);
        int height = dimension(metadata, "Image Height").orElse(0);
        if (width == 0 || height == 0) {
            return PictureFacts.BROKEN;
        }
        int orientation = orientation(metadata);
        // Orientations 5 to 8 of Exif (CIPA DC-008, 4.6.4) lay the picture on its side.
        int shownWidth = orientation >= 5 ? height : width;
        int shownHeight = orientation >= 5 ? width : height;
        PictureText text = PictureTexts.of(metadata);
        Optional<PictureFormat> format = moves(metadata) ? Optional.empty() : format(kind(metadata));
        if (format.isEmpty() || (long) width * height > MOST_PIXELS) {
            return new PictureFacts(shownWidth, shownHeight, true, Optional.empty(), true, false, "", text);
        }
        try {
            Reader.Decoded sample = reader.read(bytes, kind(metadata), 1, Math.max(1, width / COLOUR_WIDTH));
            boolean plain = orientation == 1 && !foreignColours(metadata);
            return new PictureFacts(
                    shownWidth, shownHeight, true, format, plain, sample.drawing(), colour(sample.image()), text);
        } catch (IOException e) {
            return PictureFacts.BROKEN;
        }
    }

    /** The kind of the bytes, as {@link Reader} names it. */
    static String kind(Metadata metadata) {
        FileTypeDirectory type = metadata.getFirstDirectoryOfType(FileTypeDirectory.class);
        String name = type == null ? null : type.getString(FileTypeDirectory.TAG_DETECTED_FILE_TYPE_NAME);
        return name == null ? "" : name.toLowerCase(Locale.ROOT);
    }

    /** The kind of a picture's smaller copies; those of a GIF that stands still are PNG, which has all its colours. */
    private static Optional<PictureFormat> format(String kind) {
        return switch (kind) {
            case "jpeg" -> Optional.of(PictureFormat.JPEG);
            case "png", "gif" -> Optional.of(PictureFormat.PNG);
            case "webp" -> Optional.of(PictureFormat.WEBP);
            default -> Optional.empty();
        };
    }

    private static boolean moves(Metadata metadata) {
        WebpDirectory webp = metadata.getFirstDirectoryOfType(WebpDirectory.class);
        Boolean animated = webp == null ? null : webp.getBooleanObject(WebpDirectory.TAG_IS_ANIMATION);
        return Boolean.TRUE.equals(animated)
                || metadata.getDirectoriesOfType(GifImageDirectory.class).size() > 1;
    }

    /** Whether the numbers mean other colours than those of sRGB: of inks, or by a profile. */
    private static boolean foreignColours(Metadata metadata) {
        JpegDirectory jpeg = metadata.getFirstDirectoryOfType(JpegDirectory.class);
        Integer components = jpeg == null ? null : jpeg.getInteger(JpegDirectory.TAG_NUMBER_OF_COMPONENTS);
        if (components != null && components == 4) {
            return true;
        }
        IccDirectory profile = metadata.getFirstDirectoryOfType(IccDirectory.class);
        if (profile == null) {
            return false;
        }
        String space = Optional.ofNullable(profile.getString(IccDirectory.TAG_COLOR_SPACE))
                .orElse("");
        String name = Optional.ofNullable(profile.getString(IccDirectory.TAG_TAG_desc))
                .orElse("");
        return !space.strip().equals("GRAY") && !name.contains("sRGB");
    }

    private static String colour(BufferedImage sample) {
        long red = 0;
        long green = 0;
        long blue = 0;
        long weight = 0;
        for (int y = 0; y < sample.getHeight(); y++) {
            for (int x = 0; x < sample.getWidth(); x++) {
                int pixel = sample.getRGB(x, y);
                int alpha = pixel >>> 24;
                red += (long) (pixel >> 16 & 0xff) * alpha;
                green += (long) (pixel >> 8 & 0xff) * alpha;
                blue += (long) (pixel & 0xff) * alpha;
                weight += alpha;
            }
        }
        boolean seeThrough = weight < 250L * sample.getWidth() * sample.getHeight();
        return seeThrough
                ? ""
                : String.format(Locale.ROOT, "#%02x%02x%02x", red / weight, green / weight, blue / weight);
    }

    /** How many pixels are decoded. */
    static long pixels(Metadata metadata) {
        return (long) dimension(metadata, "Image Width").orElse(0)
                * dimension(metadata, "Image Height").orElse(0);
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

    /** The orientation of Exif, 1 to 8; 1 if it is not marked. */
    static int orientation(Metadata metadata) {
        ExifIFD0Directory exif = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        @Nullable Integer orientation = exif == null ? null : exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
        return orientation == null || orientation < 1 || orientation > 8 ? 1 : orientation;
    }
}
