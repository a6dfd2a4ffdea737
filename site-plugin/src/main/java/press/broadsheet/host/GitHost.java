package press.broadsheet.host;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.transport.UsernamePasswordCredentialsProvider;

/**
 * A branch of a git repository, such as the one GitHub Pages shows. Its records are a branch of their own: servers
 * show one branch, and not every server takes refs of other kinds. A branch moves only from where it was seen, so that
 * nothing is lost that somebody else pushed.
 */
final class GitHost implements Host {
    private static final int PARALLEL = 4;
    private static final int TRIES = 12;
    private static final long PAUSE_MILLIS = 40;

    private final GitAddress address;
    private final Path folder;
    private final GitRemote remote;
    private final GitObjects objects;
    private final GitBranch site;
    private final GitBranch records;
    private final GitSender sender;

    private GitHost(GitAddress address, Optional<Login> login, Path folder) throws IOException {
        this.address = address;
        this.folder = folder;
        this.remote = new GitRemote(
                address.uri(), login.map(who -> new UsernamePasswordCredentialsProvider(who.user, who.token)), folder);
        this.objects = new GitObjects(folder);
        this.site = new GitBranch(address.branch(), address.folder());
        this.records = new GitBranch(address.records(), "");
        GitPush push = GitPush.to(address.uri(), login.map(who -> GitPush.basic(who.user, who.token)));
        this.sender = new GitSender(address, remote, objects, push, List.of(site, records));
    }

    /** Who we are to a server. */
    record Login(String user, String token) {}

    /** Opens a branch. */
    static GitHost open(GitAddress address, Optional<Login> login) throws IOException {
        Path folder = Files.createTempDirectory("broadsheet-git");
        try {
            GitHost host = new GitHost(address, login, folder);
            host.refresh();
            return host;
        } catch (IOException | RuntimeException e) {
            Scratch.sweep(folder);
            throw e;
        }
    }

    @Override
    public Traits traits() {
        return new Traits(address.uri() + " (" + address.branch().replace("refs/heads/", "") + ")", PARALLEL, true);
    }

    private GitBranch branch(Area area) {
        return area == Area.SITE ? site : records;
    }

    /** Looks where the branches are now. That of the site stays where it was seen before the first change. */
    private void refresh() throws IOException {
        Map<String, ObjectId> tips = remote.fetch(List.of(site.ref(), records.ref()));
        for (GitBranch branch : List.of(site, records)) {
            ObjectId tip = tips.getOrDefault(branch.ref(), ObjectId.zeroId());
            if (!tip.equals(branch.tip()) && (branch == records || !site.isStaged())) {
                branch.base(tip, remote.fetched());
            }
        }
    }

    @Override
    public synchronized List<Stored> list(Area area) throws IOException {
        Map<String, ObjectId> all = branch(area).all();
        if (area == Area.SITE) {
            remote.fetchFiles(
                    all.values().stream().filter(id -> !objects.has(id)).toList());
        }
        List<Stored> found = new ArrayList<>();
        for (Map.Entry<String, ObjectId> each : all.entrySet()) {
            found.add(new Stored(each.getKey(), size(each.getValue()), Optional.empty()));
        }
        return found;
    }

    private long size(ObjectId id) throws IOException {
        if (objects.has(id)) {
            return objects.size(id);
        }
        return remote.has(id) ? remote.fetched().open(id).getSize() : Stored.UNKNOWN;
    }

    @Override
    public synchronized Optional<byte[]> read(Key key) throws IOException {
        if (key.area() == Area.RECORDS
                && records.find(key.path()).filter(objects::has).isEmpty()) {
            refresh();
        }
        return bytes(key);
    }

    private Optional<byte[]> bytes(Key key) throws IOException {
        Optional<ObjectId> id = branch(key.area()).find(key.path());
        if (id.isEmpty()) {
            return Optional.empty();
        }
        if (objects.has(id.get())) {
            return Optional.of(objects.read(id.get()));
        }
        remote.fetchFiles(List.of(id.get()));
        return Optional.of(remote.fetched().open(id.get()).getBytes());
    }

    @Override
    public void put(Key key, Parcel parcel) throws IOException {
        mayWrite(key.area());
        ObjectId id = id(key, parcel);
        boolean known;
        synchronized (this) {
            known = sender.isPushed(id) || remote.has(id);
        }
        if (!known) {
            try (InputStream in = parcel.source().open()) {
                objects.add(id, Constants.OBJ_BLOB, parcel.size(), in);
            }
        }
        synchronized (this) {
            branch(key.area()).stage(key.path(), Optional.of(id));
        }
    }

    /** What git calls the bytes, after a look whether they are those that were promised. */
    private static ObjectId id(Key key, Parcel parcel) throws IOException {
        MessageDigest digest = Sha256.start();
        try (InputStream in = new DigestInputStream(parcel.source().open(), digest);
                ObjectInserter.Formatter formatter = new ObjectInserter.Formatter()) {
            ObjectId id = formatter.idFor(Constants.OBJ_BLOB, parcel.size(), in);
            if (in.read() < 0 && HexFormat.of().formatHex(digest.digest()).equals(parcel.sha256())) {
                return id;
            }
        } catch (java.io.EOFException e) {
            throw changed(key, e);
        }
        throw changed(key, new IOException("another digest"));
    }

    private static HostException changed(Key key, IOException e) {
        return HostException.lasting(key.path() + " changed while it was published; publish again", e);
    }

    private synchronized void mayWrite(Area area) throws HostException {
        if (area == Area.SITE && !address.over() && site.isForeign()) {
            throw HostException.lasting(
                    traits().shown() + " holds files that somebody else pushed, last in commit "
                            + site.tip().abbreviate(8).name()
                            + "; take what is needed of them into the newsroom, then publish over them once with"
                            + " over=true, or choose another branch",
                    new IOException("foreign files"));
        }
    }

    @Override
    public synchronized boolean swap(Key key, Optional<byte[]> expected, byte[] next) throws IOException {
        mayWrite(key.area());
        for (int tries = 1; ; tries++) {
            refresh();
            if (!Arrays.equals(expected.orElse(null), bytes(key).orElse(null))) {
                return false;
            }
            Map<String, Optional<ObjectId>> before = branch(key.area()).staged();
            ObjectId id = new ObjectInserter.Formatter().idFor(Constants.OBJ_BLOB, next);
            objects.add(id, Constants.OBJ_BLOB, next.length, new ByteArrayInputStream(next));
            branch(key.area()).stage(key.path(), Optional.of(id));
            if (key.area() == Area.SITE
                    || sender.send(List.of(records), "Records").isEmpty()) {
                return true;
            }
            records.back(before);
            pause(tries);
        }
    }

    @Override
    public synchronized void copy(Key from, Key to, Parcel.Label label) throws IOException {
        mayWrite(to.area());
        ObjectId id = branch(from.area())
                .find(from.path())
                .orElseThrow(() -> HostException.lasting(
                        from.path() + " is not there and cannot be copied", new IOException(from.path())));
        branch(to.area()).stage(to.path(), Optional.of(id));
    }

    @Override
    public synchronized void delete(Collection<Key> keys) throws IOException {
        for (Key key : keys) {
            if (branch(key.area()).find(key.path()).isPresent()) {
                mayWrite(key.area());
                branch(key.area()).stage(key.path(), Optional.empty());
            }
        }
    }

    @Override
    public synchronized void show(String message) throws IOException {
        for (int tries = 1; site.isStaged() || records.isStaged(); tries++) {
            List<GitBranch> moved =
                    List.of(records, site).stream().filter(GitBranch::isStaged).toList();
            List<GitBranch> overtaken = sender.send(moved, message);
            if (overtaken.contains(site)) {
                throw HostException.lasting(
                        traits().shown() + " was pushed to by somebody else meanwhile; nothing of theirs was lost and"
                                + " nothing of ours is shown: publish again",
                        new IOException("overtaken"));
            }
            if (!overtaken.isEmpty()) {
                pause(tries);
                refresh();
            }
        }
    }

    private void pause(int tries) throws HostException {
        if (tries == TRIES) {
            throw HostException.passing(
                    "others push to " + traits().shown() + " all the time", new IOException("overtaken"));
        }
        try {
            Thread.sleep((long) (PAUSE_MILLIS * tries * (0.5 + Math.random())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw HostException.passing("publishing was interrupted", e);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        remote.close();
        objects.close();
        Scratch.sweep(folder);
    }
}
