package press.broadsheet.host;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;

/**
 * A push of exactly the objects that are new. JGit's own push would read every file of the branch to learn what is new,
 * unless the new commit has the old one as its parent.
 */
interface GitPush {
    /** A branch that is to move: only if it is where it was. */
    record Move(String ref, ObjectId from, ObjectId to) {}

    /**
     * Pushes.
     *
     * @return by branch, why it did not move; branches that moved are absent
     * @throws HostException if the answer is lost, after which the push may have been done or not
     */
    Map<String, String> push(List<Move> moves, Collection<ObjectId> ids, GitObjects objects) throws IOException;

    /** The {@code Authorization} of a user and a token (RFC 7617). */
    static String basic(String user, String token) {
        byte[] both = (user + ':' + token).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(both);
    }

    /** The way to a repository, by the scheme of its address. */
    static GitPush to(String uri, Optional<String> authorization) {
        if (uri.startsWith("file:")) {
            return new GitFilePush(uri);
        }
        return new GitSmartPush(
                uri, uri.startsWith("http") ? new GitHttpWire(uri, authorization) : new GitSshWire(uri));
    }
}
