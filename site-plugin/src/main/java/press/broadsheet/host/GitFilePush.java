package press.broadsheet.host;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import press.broadsheet.diagnostic.Cause;

/**
 * A push to a repository on this machine, whose hooks do not run. JGit's own server side would let two pushes at once
 * both pass if neither goes on from what is there.
 */
final class GitFilePush implements GitPush {
    private final String uri;

    GitFilePush(String uri) {
        this.uri = uri;
    }

    @Override
    public Map<String, String> push(List<Move> moves, Collection<ObjectId> ids, GitObjects objects) throws IOException {
        Path pack = Files.createTempFile("broadsheet", ".pack");
        try (Repository repository = open()) {
            try (OutputStream out = Files.newOutputStream(pack)) {
                objects.pack(ids, out);
            }
            try (InputStream in = new BufferedInputStream(Files.newInputStream(pack));
                    ObjectInserter inserter = repository.newObjectInserter()) {
                inserter.newPackParser(in).parse(NullProgressMonitor.INSTANCE);
                inserter.flush();
            }
            Map<String, String> refused = new TreeMap<>();
            for (Move move : moves) {
                RefUpdate update = repository.updateRef(move.ref());
                update.setExpectedOldObjectId(move.from());
                update.setNewObjectId(move.to());
                RefUpdate.Result result = update.forceUpdate();
                switch (result) {
                    case NEW, FORCED, FAST_FORWARD, NO_CHANGE -> {}
                    default -> refused.put(move.ref(), result.name());
                }
            }
            return refused;
        } catch (IOException e) {
            throw HostException.lasting(uri + " cannot be pushed to: " + Cause.of(e), e);
        } finally {
            Files.deleteIfExists(pack);
        }
    }

    private Repository open() throws IOException {
        Path folder = Path.of(URI.create(uri));
        Path inner = folder.resolve(".git");
        return new FileRepositoryBuilder()
                .setGitDir((Files.isDirectory(inner) ? inner : folder).toFile())
                .setMustExist(true)
                .build();
    }
}
