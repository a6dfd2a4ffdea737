package press.broadsheet.host;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import press.broadsheet.host.GitBranch.Trees;
import press.broadsheet.host.GitPush.Move;

/** Makes trees and commits of what is staged in branches, pushes them, and finds out what came of it. */
final class GitSender {
    private final GitAddress address;
    private final GitRemote remote;
    private final GitObjects objects;
    private final GitPush push;
    private final List<GitBranch> branchesOfPlace;
    private final Set<ObjectId> pushed = new HashSet<>();

    /**
     * What pushes to a repository.
     *
     * @param objects where new objects lie until they are pushed
     * @param branches all that are published to, that of the site and that of the records
     */
    GitSender(GitAddress address, GitRemote remote, GitObjects objects, GitPush push, List<GitBranch> branches) {
        this.address = address;
        this.remote = remote;
        this.objects = objects;
        this.push = push;
        this.branchesOfPlace = branches;
    }

    /** Whether the repository got an object from here. */
    boolean isPushed(ObjectId id) {
        return pushed.contains(id);
    }

    /** Pushes branches, and hands back those that somebody else moved meanwhile. */
    List<GitBranch> send(List<GitBranch> branches, String message) throws IOException {
        Set<ObjectId> ids = new LinkedHashSet<>();
        List<Move> moves = new ArrayList<>();
        List<GitBranch> sent = new ArrayList<>();
        Set<ObjectId> known = new HashSet<>(pushed);
        branchesOfPlace.forEach(branch -> known.addAll(branch.known()));
        for (GitBranch branch : branches) {
            Trees trees = new Trees(branch.next());
            if (branch.isThere() && trees.root().equals(root(branch))) {
                branch.done(branch.tip());
                continue;
            }
            branch.next().values().stream()
                    .map(GitBranch.Leaf::id)
                    .filter(id -> !known.contains(id) && objects.has(id))
                    .forEach(ids::add);
            for (Map.Entry<ObjectId, byte[]> tree : trees.all().entrySet()) {
                if (!pushed.contains(tree.getKey()) && !remote.has(tree.getKey())) {
                    add(tree.getKey(), Constants.OBJ_TREE, tree.getValue());
                    ids.add(tree.getKey());
                }
            }
            byte[] commit = commit(branch, trees.root(), message);
            ObjectId id = new ObjectInserter.Formatter().idFor(Constants.OBJ_COMMIT, commit);
            add(id, Constants.OBJ_COMMIT, commit);
            ids.add(id);
            moves.add(new Move(branch.ref(), branch.tip(), id));
            sent.add(branch);
        }
        return moves.isEmpty() ? List.of() : settle(sent, moves, ids);
    }

    private void add(ObjectId id, int type, byte[] bytes) throws IOException {
        objects.add(id, type, bytes.length, new ByteArrayInputStream(bytes));
    }

    private ObjectId root(GitBranch branch) throws IOException {
        byte[] commit = objects.has(branch.tip())
                ? objects.read(branch.tip())
                : remote.fetched().open(branch.tip()).getBytes();
        return ObjectId.fromString(new String(commit, 5, 40, StandardCharsets.US_ASCII));
    }

    private List<GitBranch> settle(List<GitBranch> sent, List<Move> moves, Set<ObjectId> ids) throws IOException {
        Map<String, String> refused = Map.of();
        Optional<HostException> lost = Optional.empty();
        try {
            refused = push.push(moves, ids, objects);
        } catch (HostException e) {
            if (!e.again()) {
                throw e;
            }
            lost = Optional.of(e);
        }
        List<GitBranch> overtaken = new ArrayList<>();
        Map<String, ObjectId> tips = lost.isPresent() || !refused.isEmpty()
                ? remote.fetch(sent.stream().map(GitBranch::ref).toList())
                : Map.of();
        for (int i = 0; i < sent.size(); i++) {
            GitBranch branch = sent.get(i);
            Move move = moves.get(i);
            ObjectId tip = tips.getOrDefault(move.ref(), ObjectId.zeroId());
            if (tip.equals(move.to()) || (lost.isEmpty() && !refused.containsKey(move.ref()))) {
                pushed.addAll(ids);
                branch.done(move.to());
            } else if (lost.isPresent() && tip.equals(move.from())) {
                throw lost.get();
            } else if (tip.equals(move.from()) && !isRace(requireNonNull(refused.get(move.ref())))) {
                throw HostException.lasting(
                        address.uri() + " does not let " + move.ref() + " move: " + refused.get(move.ref())
                                + "; look at the rules that protect the branch",
                        new IOException("refused"));
            } else {
                overtaken.add(branch);
            }
        }
        return overtaken;
    }

    /** Whether a server was busy with another push to the same branch. */
    private static boolean isRace(String why) {
        return why.matches("(?is).*(lock|fetch first|stale|already exists|incorrect old value|failed to update).*");
    }

    private byte[] commit(GitBranch branch, ObjectId tree, String message) throws IOException {
        CommitBuilder commit = new CommitBuilder();
        commit.setTreeId(tree);
        if (branch.ref().equals(address.branch()) && address.history() && branch.isThere()) {
            commit.setParentId(branch.tip());
        }
        PersonIdent here =
                new PersonIdent(address.author().name(), address.author().mail());
        PersonIdent who = new PersonIdent(here, here.getWhenAsInstant(), ZoneOffset.UTC);
        commit.setAuthor(who);
        commit.setCommitter(who);
        String line = branch.ref().equals(address.branch())
                ? message.replaceAll("\\p{Cntrl}+", " ").strip()
                : "Records [skip ci]";
        commit.setMessage(line + "\n\n" + GitBranch.OURS + '\n');
        return commit.build();
    }
}
