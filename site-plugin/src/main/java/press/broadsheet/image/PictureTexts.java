package press.broadsheet.image;

import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPMeta;
import com.adobe.internal.xmp.properties.XMPProperty;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the file of a picture says of it: by IPTC-IIM, else by XMP (IPTC Photo Metadata Standard, Description, Creator,
 * Credit Line and Copyright Notice), and the copyright else by Exif.
 */
final class PictureTexts {
    private static final String DC = "http://purl.org/dc/elements/1.1/";
    private static final String PHOTOSHOP = "http://ns.adobe.com/photoshop/1.0/";

    private PictureTexts() {}

    static PictureText of(Metadata metadata) {
        String creators = first(iptc(metadata, IptcDirectory.TAG_BY_LINE), items(metadata, "creator"));
        String line = first(iptc(metadata, IptcDirectory.TAG_CREDIT), property(metadata, PHOTOSHOP, "Credit"));
        return new PictureText(
                first(iptc(metadata, IptcDirectory.TAG_CAPTION), property(metadata, DC, "description[1]")),
                credit(creators, line),
                first(
                        iptc(metadata, IptcDirectory.TAG_COPYRIGHT_NOTICE),
                        property(metadata, DC, "rights[1]"),
                        string(
                                metadata.getFirstDirectoryOfType(ExifIFD0Directory.class),
                                ExifIFD0Directory.TAG_COPYRIGHT)));
    }

    /** {@code Ann Quay/Coast Wire}, as pictures are credited; not twice the same. */
    private static String credit(String creators, String line) {
        if (creators.isEmpty() || line.contains(creators)) {
            return line;
        }
        return line.isEmpty() ? creators : creators + '/' + line;
    }

    private static String first(String... texts) {
        return Arrays.stream(texts).filter(text -> !text.isEmpty()).findFirst().orElse("");
    }

    private static String iptc(Metadata metadata, int tag) {
        IptcDirectory iptc = metadata.getFirstDirectoryOfType(IptcDirectory.class);
        String[] all = iptc == null ? null : iptc.getStringArray(tag);
        List<String> texts = all == null
                ? List.of()
                : Stream.of(all)
                        .map(PictureTexts::clean)
                        .filter(text -> !text.isEmpty())
                        .toList();
        return texts.isEmpty() ? string(iptc, tag) : String.join(", ", texts);
    }

    private static String string(@Nullable Directory directory, int tag) {
        String text = directory == null ? null : directory.getString(tag);
        return text == null ? "" : clean(text);
    }

    private static String property(Metadata metadata, String namespace, String path) {
        return packets(metadata)
                .map(meta -> value(meta, namespace, path))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String items(Metadata metadata, String name) {
        List<String> items = new ArrayList<>();
        for (int i = 1; ; i++) {
            String item = property(metadata, DC, name + '[' + i + ']');
            if (item.isEmpty()) {
                return String.join(", ", items);
            }
            items.add(item);
        }
    }

    private static Stream<XMPMeta> packets(Metadata metadata) {
        return metadata.getDirectoriesOfType(XmpDirectory.class).stream()
                .map(XmpDirectory::getXMPMeta)
                .filter(Objects::nonNull);
    }

    private static String value(XMPMeta meta, String namespace, String path) {
        try {
            XMPProperty property = meta.getProperty(namespace, path);
            return property == null || property.getValue() == null ? "" : clean(property.getValue());
        } catch (XMPException e) {
            return "";
        }
    }

    /** One line without what no page may hold. */
    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            boolean blank = Character.isWhitespace(c) || Character.isISOControl(c);
            boolean shown = c < 0xd800 || (c > 0xdfff && c < 0xfffe) || c > 0xffff;
            if (!blank && shown) {
                clean.appendCodePoint(c);
            } else if (blank && !clean.isEmpty() && clean.charAt(clean.length() - 1) != ' ') {
                clean.append(' ');
            }
        });
        return clean.toString().strip();
    }
}
