package press.broadsheet.host;

import java.io.Closeable;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.jgit.errors.NoRemoteRepositoryException;
import org.eclipse.jgit.errors.NotSupportedException;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectIdRef;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.transport.FetchConnection;
import org.eclipse.jgit.transport.FilterSpec;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.transport.UsernamePasswordCredentialsProvider;

/**
 * The repository that is published to, as far as it is read. Of a branch only the last commit and its trees are
 * fetched where the server filters (gitprotocol-v2, {@code filter}), the bytes of files when somebody asks for them.
 */
final class GitRemote implements Closeable {
    private final String uri;
    private final Optional<UsernamePasswordCredentialsProvider> credentials;
    private final Repository fetched;
    private boolean filters;

    GitRemote(String uri, Optional<UsernamePasswordCredentialsProvider> credentials, Path folder) throws IOException {
        this.uri = uri;
        this.credentials = credentials;
        this.filters = !uri.startsWith("file:");
        this.fetched = new FileRepositoryBuilder()
                .setGitDir(folder.resolve("fetched").toFile())
                .setBare()
                .build();
        fetched.create(true);
    }

    /** What was fetched so far. */
    Repository fetched() {
        return fetched;
    }

    boolean has(ObjectId id) throws IOException {
        return fetched.getObjectDatabase().has(id);
    }

    /** Where branches are now, by name; a branch that is not there is absent. Fetches what they show. */
    Map<String, ObjectId> fetch(Collection<String> branches) throws HostException {
        try {
            return fetchOnce(branches);
        } catch (TransportException e) {
            if (!filters || !String.valueOf(e.getMessage()).contains("filter requires")) {
                throw failure(e);
            }
        } catch (IOException | URISyntaxException e) {
            throw failure(e);
        }
        filters = false;
        return fetch(branches);
    }

    private Map<String, ObjectId> fetchOnce(Collection<String> branches) throws IOException, URISyntaxException {
        Map<String, ObjectId> tips = new TreeMap<>();
        List<RefSpec> specs = branches.stream()
                .map(branch -> new RefSpec(branch + ':' + branch))
                .toList();
        try (Transport transport = open()) {
            transport.setDepth(1);
            if (filters) {
                transport.setFilterSpec(FilterSpec.fromFilterLine("blob:none"));
            }
            try (FetchConnection connection = transport.openFetch(specs)) {
                List<Ref> wanted = new ArrayList<>();
                for (String branch : branches) {
                    Ref ref = connection.getRef(branch);
                    if (ref != null && ref.getObjectId() != null) {
                        tips.put(branch, ref.getObjectId());
                        if (!has(ref.getObjectId())) {
                            wanted.add(ref);
                        }
                    }
                }
                if (!wanted.isEmpty()) {
                    connection.fetch(NullProgressMonitor.INSTANCE, wanted, Set.of());
                }
            }
        }
        return tips;
    }

    /** Fetches the bytes of files that a filtering server did not send. */
    void fetchFiles(Collection<ObjectId> ids) throws HostException {
        List<Ref> wanted = new ArrayList<>();
        try {
            for (ObjectId id : ids) {
                if (!has(id)) {
                    wanted.add(new ObjectIdRef.Unpeeled(Ref.Storage.NETWORK, id.name(), id));
                }
            }
            if (wanted.isEmpty()) {
                return;
            }
            try (Transport transport = open();
                    FetchConnection connection = transport.openFetch(List.of(new RefSpec("HEAD:HEAD")))) {
                connection.fetch(NullProgressMonitor.INSTANCE, wanted, Set.of());
            }
        } catch (IOException | URISyntaxException e) {
            throw failure(e);
        }
    }

    private Transport open() throws IOException, URISyntaxException {
        Transport transport = Transport.open(fetched, new URIish(uri));
        credentials.ifPresent(transport::setCredentialsProvider);
        return transport;
    }

    private HostException failure(Exception e) {
        return failure(uri, e);
    }

    /** What went wrong, in words. */
    static HostException failure(String uri, Exception e) {
        String why = String.valueOf(e.getMessage()).replace(uri + ": ", "");
        if (e instanceof NoRemoteRepositoryException || e.getCause() instanceof NoRemoteRepositoryException) {
            return HostException.lasting(
                    uri + " is no git repository that we may see; make it first (an empty one is enough),"
                            + " and say who we are by a <server> of Maven's settings.xml if it is not public",
                    e);
        }
        if (uri.startsWith("ssh:") && why.matches("(?is).*(server key did not validate|known_hosts).*")) {
            return HostException.lasting(
                    uri + " shows a key that ~/.ssh/known_hosts does not hold; learn it with ssh-keyscan, compare its"
                            + " fingerprint with the owner's, then add the line; if another key stands there, ask the"
                            + " owner before anything else, since somebody may stand between",
                    e);
        }
        if (uri.startsWith("ssh:") && why.matches("(?is).*(cannot log in|auth fail|no keys to try).*")) {
            return HostException.lasting(
                    uri + " does not let us in with the keys of ~/.ssh ("
                            + why.replaceAll("\\s+", " ").strip()
                            + "); make one with ssh-keygen that has no passphrase, and let its public half write there",
                    e);
        }
        if (why.matches("(?is).*(not authorized|authenticat|auth fail|not permitted|forbidden|40[13]).*")) {
            return refused(uri, e);
        }
        if (e instanceof NotSupportedException || e instanceof URISyntaxException) {
            return HostException.lasting(uri + " cannot be reached: " + why, e);
        }
        if (e instanceof TransportException) {
            return HostException.passing(uri + " was lost or did not answer: " + why, e);
        }
        return HostException.lasting(uri + " cannot be read: " + why, e);
    }

    /** That a server does not let us in. */
    static HostException refused(String uri, Throwable e) {
        return HostException.lasting(
                uri + " does not let us in; give a user and a token that may write to it as the username and password"
                        + " of a <server> of Maven's settings.xml, or name a variable that holds a token:"
                        + " token-from=GITHUB_TOKEN",
                e);
    }

    @Override
    public void close() {
        fetched.close();
    }
}
