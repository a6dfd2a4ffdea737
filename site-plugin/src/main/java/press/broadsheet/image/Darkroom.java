package press.broadsheet.image;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Metadata;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.resizers.configurations.ScalingMode;
import press.broadsheet.diagnostic.Cause;
import press.broadsheet.diagnostic.MachineException;
import press.broadsheet.source.Digest;
import press.broadsheet.source.InOrder;

/**
 * Looks at pictures and makes smaller copies of them, and remembers both by the digest of the picture's bytes: nothing
 * is looked at or made twice, as long as the folder is kept. Used by many threads.
 */
public final class Darkroom {
    /** What a pixel takes while a picture is decoded, converted and scaled, in bytes. */
    private static final int BYTES_OF_PIXEL = 16;

    /** Decoded pictures take at most this part of the memory. */
    private static final int PART_OF_MEMORY = 3;

    private final Reader reader = new Reader();
    private final Writer writer = new Writer();
    private final PictureProbe probe = new PictureProbe(reader);
    private final Album album;
    private final Map<Digest, PictureFacts> looked = new ConcurrentHashMap<>();
    private final Map<String, Long> lengths = new ConcurrentHashMap<>();
    private final AtomicInteger made = new AtomicInteger();
    private final int room;
    private final Semaphore pixels;

    private Darkroom(Album album) {
        this.album = album;
        long most = Runtime.getRuntime().maxMemory() / PART_OF_MEMORY / BYTES_OF_PIXEL / 1000;
        this.room = (int) Math.max(1, Math.min(Integer.MAX_VALUE, most));
        this.pixels = new Semaphore(room);
    }

    /** A darkroom that remembers in a folder. */
    public static Darkroom at(Path folder) {
        return new Darkroom(Album.at(folder));
    }

    /** A darkroom that remembers nothing beyond its own life. */
    public static Darkroom forgetful() {
        return new Darkroom(Album.NONE);
    }

    /** One copy that is to be made of a picture, whose bytes are read when they are needed. */
    public record Order(Digest picture, Rendition copy, Supplier<byte[]> bytes) {}

    /**
     * What is known of a picture.
     *
     * @param extension its file name's ending in lower case
     */
    public PictureFacts look(Digest picture, String extension, Supplier<byte[]> bytes) {
        // Whoever asks at the same time waits: a picture is decoded for this.
        return looked.computeIfAbsent(picture, digest -> {
            PictureFacts facts = album.facts(digest).orElseGet(() -> probe.look(bytes.get(), extension));
            album.keep(digest, facts);
            return facts;
        });
    }

    /** The bytes of a copy. */
    public byte[] print(Order order) {
        Optional<byte[]> kept = album.print(order.picture(), order.copy());
        if (kept.isPresent()) {
            return kept.get();
        }
        return develop(List.of(order)).get(0);
    }

    /** How many bytes a copy has. */
    public long length(Order order) {
        String name = Album.name(order.picture(), order.copy());
        return lengths.computeIfAbsent(name, key -> (long) print(order).length);
    }

    /** Makes copies that will be asked for, each picture decoded once. */
    public void prepare(Collection<Order> orders) {
        Map<Digest, List<Order>> missing = new LinkedHashMap<>();
        // Two files of the same bytes are one picture.
        Set<String> seen = new HashSet<>();
        for (Order order : orders) {
            boolean first = seen.add(Album.name(order.picture(), order.copy()));
            if (first && !album.has(order.picture(), order.copy())) {
                missing.computeIfAbsent(order.picture(), key -> new ArrayList<>())
                        .add(order);
            }
        }
        InOrder.mapSlow(List.copyOf(missing.values()), this::develop);
    }

    /** How many copies were made, not found. */
    public int made() {
        return made.get();
    }

    /** Remembers what was looked at. */
    public void save() {
        album.save();
    }

    /**
     * Lets go of the copies that no build has used for long. To be called when a build is done.
     *
     * @param used those of the finished site
     */
    public void weed(Collection<Order> used) {
        Set<String> names = new HashSet<>();
        used.forEach(order -> names.add(Album.name(order.picture(), order.copy())));
        album.weed(names);
    }

    /** Makes copies of one picture. */
    private List<byte[]> develop(List<Order> orders) {
        byte[] bytes = orders.get(0).bytes().get();
        try {
            Metadata metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(bytes), bytes.length);
            int share = (int) Math.min(room, 1 + PictureProbe.pixels(metadata) / 1000);
            pixels.acquireUninterruptibly(share);
            try {
                Reader.Decoded picture =
                        reader.read(bytes, PictureProbe.kind(metadata), PictureProbe.orientation(metadata), 1);
                PictureText text = PictureTexts.of(metadata);
                List<byte[]> prints = new ArrayList<>();
                for (Order order : orders) {
                    byte[] print = develop(picture, order.copy(), text);
                    album.keep(order.picture(), order.copy(), print);
                    made.incrementAndGet();
                    prints.add(print);
                }
                return prints;
            } finally {
                pixels.release(share);
            }
        } catch (ImageProcessingException | IOException e) {
            String cause = e instanceof IOException failure ? Cause.of(failure) : e.getMessage();
            throw new MachineException("a picture that could be read before cannot be read again: " + cause, e);
        }
    }

    private byte[] develop(Reader.Decoded picture, Rendition copy, PictureText text) throws IOException {
        BufferedImage image = picture.image();
        Box box = copy.box();
        boolean alpha = image.getColorModel().hasAlpha();
        BufferedImage scaled = Thumbnails.of(image)
                .sourceRegion(box.x(), box.y(), box.width(), box.height())
                .forceSize(copy.width(), copy.height())
                .scalingMode(ScalingMode.PROGRESSIVE_BILINEAR)
                .imageType(alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB)
                .asBufferedImage();
        byte[] file = writer.write(scaled, copy.format(), picture.drawing() && copy.width() == box.width());
        return Credits.in(file, copy, alpha, text);
    }
}
