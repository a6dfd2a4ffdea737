package press.broadsheet.host;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.DirEntry;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;

/** A folder of a server. The records lie beside it, where its web server does not look. */
final class SftpHost implements Host {
    private final SftpPlace place;
    private final SftpLine line;
    private final SftpFiles files;
    private final SftpLatch latch;

    private SftpHost(SftpPlace place, SftpLine line, HostKind.Notes notes) {
        this.place = place;
        this.line = line;
        this.files = new SftpFiles(place, notes);
        this.latch = new SftpLatch(place, files);
    }

    static SftpHost open(SftpPlace place, Credentials credentials, Path home, HostKind.Notes notes) throws IOException {
        SftpIdentity identity = SftpIdentity.of(place, credentials, home, notes);
        SftpLine line = new SftpLine(place, new SftpHostKeys(place), identity);
        boolean open = false;
        try {
            SftpHost host = new SftpHost(place, line, notes);
            host.asked("opened", place.site(), SftpClient::getVersion);
            open = true;
            return host;
        } finally {
            if (!open) {
                line.close();
            }
        }
    }

    /** Asks the server and says what a failure means. */
    private <T> T asked(String done, String what, SftpLine.Call<T> call) throws HostException {
        try {
            return line.ask(call);
        } catch (HostException e) {
            throw e;
        } catch (SftpException e) {
            throw refused(what + " on " + place.server() + " cannot be " + done + ": ", e);
        } catch (IOException e) {
            throw HostException.passing(
                    what + " on " + place.server() + " cannot be " + done + ": the connection failed (" + e.getMessage()
                            + ")",
                    e);
        }
    }

    private HostException refused(String head, SftpException e) {
        String words = e.getMessage();
        return switch (e.getStatus()) {
            case SftpConstants.SSH_FX_NO_SUCH_FILE, SftpConstants.SSH_FX_NO_SUCH_PATH ->
                HostException.lasting(head + "it is not there", e);
            case SftpConstants.SSH_FX_PERMISSION_DENIED, SftpConstants.SSH_FX_WRITE_PROTECT ->
                HostException.lasting(
                        head + place.user() + " may not do that; make " + place.user() + " the owner of " + place.site()
                                + " and " + place.records() + " on the server",
                        e);
            case SftpConstants.SSH_FX_NO_SPACE_ON_FILESYSTEM, SftpConstants.SSH_FX_QUOTA_EXCEEDED ->
                HostException.lasting(head + "the server's disk is full", e);
            case SftpConstants.SSH_FX_CONNECTION_LOST, SftpConstants.SSH_FX_NO_CONNECTION ->
                HostException.passing(head + "the connection was lost", e);
            default ->
                HostException.lasting(
                        head + "the server says \"" + words
                                + "\"; look whether its disk is full, or a folder and a file have the same name",
                        e);
        };
    }

    @Override
    public Traits traits() {
        return new Traits(place.toString(), SftpLine.CHANNELS, false);
    }

    @Override
    public List<Stored> list(Area area) throws IOException {
        String root = place.folder(area);
        return asked("listed", root, client -> {
            List<Stored> found = new ArrayList<>();
            Deque<String> open = new ArrayDeque<>(List.of(""));
            while (!open.isEmpty()) {
                String folder = open.removeFirst();
                try {
                    for (DirEntry entry : SftpFiles.entries(client, root + '/' + folder)) {
                        String path = folder + entry.getFilename();
                        if (entry.getAttributes().isRegularFile()) {
                            found.add(new Stored(path, entry.getAttributes().getSize(), Optional.empty()));
                        } else if (entry.getAttributes().isDirectory()
                                && isOurs(entry.getFilename(), root + '/' + path, area)) {
                            open.add(path + '/');
                        }
                    }
                } catch (SftpException e) {
                    if (!SftpFiles.isMissing(e)) {
                        throw e;
                    }
                }
            }
            return found;
        });
    }

    private boolean isOurs(String name, String path, Area area) {
        return !name.equals(".")
                && !name.equals("..")
                && !name.equals(SftpFiles.HALVES)
                && !(area == Area.SITE && path.equals(place.records()));
    }

    @Override
    public Optional<byte[]> read(Key key) throws IOException {
        return asked("read", place.path(key), client -> bytes(client, place.path(key)));
    }

    private static Optional<byte[]> bytes(SftpClient client, String path) throws IOException {
        try (InputStream in = client.read(path)) {
            return Optional.of(in.readAllBytes());
        } catch (SftpException e) {
            if (SftpFiles.isMissing(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    @Override
    public void put(Key key, Parcel parcel) throws IOException {
        write("written", key, SftpFiles.of(parcel, place.path(key)));
    }

    private void write(String done, Key key, SftpFiles.Bytes bytes) throws IOException {
        asked(done, place.path(key), client -> {
            files.write(client, key, bytes);
            return true;
        });
    }

    @Override
    public boolean swap(Key key, Optional<byte[]> expected, byte[] next) throws IOException {
        String path = place.path(key);
        SftpFiles.Bytes bytes = SftpFiles.of(
                new Parcel(() -> new ByteArrayInputStream(next), next.length, Sha256.of(next), Parcel.Label.RECORD),
                path);
        return asked(
                "written",
                path,
                client -> latch.alone(client, held -> {
                    if (!Arrays.equals(bytes(client, path).orElse(null), expected.orElse(null))) {
                        return false;
                    } else if (!held.isSure()) {
                        throw HostException.passing(
                                path + " cannot be written: the server is too slow to be sure", null);
                    }
                    files.write(client, key, bytes);
                    return true;
                }));
    }

    @Override
    public void copy(Key from, Key to, Parcel.Label label) throws IOException {
        asked("copied", place.path(from), client -> {
            if (bytesMissing(client, place.path(from))) {
                throw HostException.lasting(
                        place.path(from) + " on " + place.server() + " cannot be copied: it is not there", null);
            }
            files.write(client, to, SftpFiles.of(place.path(from)));
            return true;
        });
    }

    private static boolean bytesMissing(SftpClient client, String path) throws IOException {
        try {
            client.stat(path);
            return false;
        } catch (SftpException e) {
            if (SftpFiles.isMissing(e)) {
                return true;
            }
            throw e;
        }
    }

    @Override
    public void delete(Collection<Key> keys) throws IOException {
        asked("deleted", keys.size() == 1 ? place.path(keys.iterator().next()) : keys.size() + " files", client -> {
            files.remove(client, keys);
            return true;
        });
    }

    @Override
    public void show(String message) {
        // Every file was seen as soon as it was there.
    }

    @Override
    public void close() {
        try {
            if (line.isOpen()) {
                line.ask(client -> {
                    files.leave(client);
                    return true;
                });
            }
        } catch (IOException e) {
            // What is left there is taken away by the next who publishes.
        } finally {
            line.close();
        }
    }
}
