package press.broadsheet.image;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.InflaterInputStream;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import org.w3c.dom.NodeList;

/** The colour profile in a PNG (W3C PNG, 11.3.2.3), which Java's reader passes over. */
final class PngProfile {
    /** Profiles are some kilobytes; no more than this is unpacked. */
    private static final int MOST = 4 << 20;

    private PngProfile() {}

    /** The space of colours of a PNG of red, green and blue, if it has one of its own. */
    static Optional<ColorSpace> of(ImageReader reader) throws IOException {
        IIOMetadata metadata = reader.getImageMetadata(0);
        IIOMetadataNode tree = (IIOMetadataNode) metadata.getAsTree(metadata.getNativeMetadataFormatName());
        NodeList nodes = tree.getElementsByTagName("iCCP");
        if (nodes.getLength() == 0
                || !(nodes.item(0) instanceof IIOMetadataNode node)
                || !(node.getUserObject() instanceof byte[] packed)) {
            return Optional.empty();
        }
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            ICC_Profile profile = ICC_Profile.getInstance(in.readNBytes(MOST));
            boolean colours = profile.getColorSpaceType() == ColorSpace.TYPE_RGB;
            return colours ? Optional.of(new ICC_ColorSpace(profile)) : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            // Browsers pass over a profile that makes no sense, too.
            return Optional.empty();
        }
    }
}
