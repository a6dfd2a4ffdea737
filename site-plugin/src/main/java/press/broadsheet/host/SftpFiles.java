package press.broadsheet.host;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.CloseableHandle;
import org.apache.sshd.sftp.client.SftpClient.DirEntry;
import org.apache.sshd.sftp.client.SftpClient.OpenMode;
import org.apache.sshd.sftp.client.extensions.CopyDataExtension;
import org.apache.sshd.sftp.client.extensions.openssh.OpenSSHPosixRenameExtension;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;

/**
 * Files of a server, each whole or not at all: bytes go into a hidden folder at the root of their area first, which
 * lies on the same disk, and take their place in one step.
 */
final class SftpFiles {
    /** The hidden folder. What a dead process left in it goes when the next one writes. */
    static final String HALVES = ".broadsheet-halves";

    private static final Duration DEAD = Duration.ofMinutes(10);
    private static final int BUFFER = 32_768;

    private final SftpPlace place;
    private final HostKind.Notes notes;
    private final Set<String> folders = ConcurrentHashMap.newKeySet();
    private final Set<String> cleaned = ConcurrentHashMap.newKeySet();

    SftpFiles(SftpPlace place, HostKind.Notes notes) {
        this.place = place;
        this.notes = notes;
    }

    /** Bytes on their way. */
    @FunctionalInterface
    interface Bytes {
        void into(SftpClient client, String half) throws IOException;
    }

    static boolean isMissing(SftpException e) {
        return e.getStatus() == SftpConstants.SSH_FX_NO_SUCH_FILE || e.getStatus() == SftpConstants.SSH_FX_NO_SUCH_PATH;
    }

    /** Writes a file: under another name first, then under its own. */
    void write(SftpClient client, Key key, Bytes bytes) throws IOException {
        String halves = place.folder(key.area()) + '/' + HALVES;
        try {
            write(client, halves, key, bytes);
        } catch (SftpException e) {
            if (!isMissing(e)) {
                throw e;
            }
            // Another publisher took the hidden folder away, since it was empty.
            folders.remove(halves);
            write(client, halves, key, bytes);
        }
    }

    private void write(SftpClient client, String halves, Key key, Bytes bytes) throws IOException {
        String half = halves + '/' + UUID.randomUUID();
        make(client, halves);
        boolean placed = false;
        try {
            bytes.into(client, half);
            clean(client, halves, half);
            place(client, half, place.path(key));
            placed = true;
        } finally {
            if (!placed) {
                removeQuietly(client, half);
            }
        }
    }

    /** The bytes of a parcel, several writes under way at once. */
    static Bytes of(Parcel parcel, String shown) {
        return (client, half) -> {
            MessageDigest digest = Sha256.start();
            try (InputStream in = parcel.source().open();
                    OutputStream out =
                            client.write(half, BUFFER, List.of(OpenMode.Write, OpenMode.Create, OpenMode.Exclusive))) {
                byte[] buffer = new byte[BUFFER];
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    digest.update(buffer, 0, n);
                    out.write(buffer, 0, n);
                }
            }
            if (!HexFormat.of().formatHex(digest.digest()).equals(parcel.sha256())) {
                throw HostException.lasting(
                        shown + " was not written: the file changed while it was read; build and publish again", null);
            }
        };
    }

    /** The bytes of another file of the server, which copies them itself if it knows how. */
    static Bytes of(String from) {
        return (client, half) -> {
            CopyDataExtension copying = client.getExtension(CopyDataExtension.class);
            List<OpenMode> fresh = List.of(OpenMode.Write, OpenMode.Create, OpenMode.Exclusive);
            if (copying != null && copying.isSupported()) {
                try (CloseableHandle source = client.open(from, OpenMode.Read);
                        CloseableHandle target = client.open(half, fresh)) {
                    copying.copyData(source, 0, 0, target, 0);
                }
            } else {
                try (InputStream in = client.read(from, BUFFER);
                        OutputStream out = client.write(half, BUFFER, fresh)) {
                    in.transferTo(out);
                }
            }
        };
    }

    private void place(SftpClient client, String half, String path) throws IOException {
        String folder = path.substring(0, path.lastIndexOf('/'));
        make(client, folder);
        try {
            rename(client, half, path);
        } catch (SftpException e) {
            if (!isMissing(e)) {
                throw e;
            }
            // Another thread took the folder away, since it was empty.
            folders.removeIf(known -> (folder + '/').startsWith(known + '/'));
            make(client, folder);
            rename(client, half, path);
        }
    }

    private void rename(SftpClient client, String half, String path) throws IOException {
        OpenSSHPosixRenameExtension posix = client.getExtension(OpenSSHPosixRenameExtension.class);
        if (posix != null && posix.isSupported()) {
            posix.posixRename(half, path);
            return;
        }
        try {
            client.rename(half, path);
        } catch (SftpException e) {
            if (isMissing(e)) {
                throw e;
            }
            if (cleaned.add("told")) {
                notes.tell(place + ": the server cannot replace a file in one step (posix-rename@openssh.com); each"
                        + " changed file is missing for the instant between its removal and its renewal");
            }
            client.remove(path);
            client.rename(half, path);
        }
    }

    /** Makes a folder and those around it, each once. */
    void make(SftpClient client, String folder) throws IOException {
        if (folder.isEmpty() || folders.contains(folder)) {
            return;
        }
        try {
            client.mkdir(folder);
        } catch (SftpException e) {
            int slash = folder.lastIndexOf('/');
            if (isMissing(e) && slash > 0) {
                make(client, folder.substring(0, slash));
                try {
                    client.mkdir(folder);
                } catch (SftpException again) {
                    requireFolder(client, folder, again);
                }
            } else {
                requireFolder(client, folder, e);
            }
        }
        folders.add(folder);
    }

    private static void requireFolder(SftpClient client, String folder, SftpException otherwise) throws IOException {
        try {
            if (client.stat(folder).isDirectory()) {
                return;
            }
        } catch (SftpException e) {
            otherwise.addSuppressed(e);
        }
        throw otherwise;
    }

    /** Takes away what dead processes left, once; ages are those of the server's clock. */
    private void clean(SftpClient client, String halves, String own) throws IOException {
        if (!cleaned.add(halves)) {
            return;
        }
        Instant dead = client.stat(own).getModifyTime().toInstant().minus(DEAD);
        for (DirEntry entry : entries(client, halves)) {
            if (entry.getAttributes().isRegularFile()
                    && entry.getAttributes().getModifyTime().toInstant().isBefore(dead)) {
                removeQuietly(client, halves + '/' + entry.getFilename());
            }
        }
    }

    /** All that is in a folder. */
    static List<DirEntry> entries(SftpClient client, String folder) throws IOException {
        List<DirEntry> all = new ArrayList<>();
        try (CloseableHandle handle = client.openDir(folder)) {
            for (List<DirEntry> some = client.readDir(handle); some != null; some = client.readDir(handle)) {
                all.addAll(some);
            }
        }
        return all;
    }

    private static void removeQuietly(SftpClient client, String path) {
        try {
            client.remove(path);
        } catch (IOException e) {
            // It was never there, or the next who publishes takes it away.
        }
    }

    /** Takes files away, and then each folder around them that is empty. */
    void remove(SftpClient client, Collection<Key> keys) throws IOException {
        Set<String> emptied = new TreeSet<>(
                Comparator.comparingInt((String path) -> -path.length()).thenComparing(Comparator.naturalOrder()));
        for (Key key : keys) {
            String path = place.path(key);
            try {
                client.remove(path);
            } catch (SftpException e) {
                if (!isMissing(e)) {
                    throw e;
                }
            }
            String root = place.folder(key.area());
            for (String at = parent(path); at.length() > root.length(); at = parent(at)) {
                emptied.add(at);
            }
        }
        for (String folder : emptied) {
            try {
                client.rmdir(folder);
                folders.remove(folder);
            } catch (SftpException e) {
                // Something else is still in it.
            }
        }
    }

    private static String parent(String path) {
        return path.substring(0, path.lastIndexOf('/'));
    }

    /** Takes the hidden folders away if nobody else has something in them. */
    void leave(SftpClient client) throws IOException {
        for (Area area : Area.values()) {
            String halves = place.folder(area) + '/' + HALVES;
            if (folders.remove(halves)) {
                try {
                    client.rmdir(halves);
                } catch (SftpException e) {
                    // Another publisher is at work.
                }
            }
        }
    }
}
