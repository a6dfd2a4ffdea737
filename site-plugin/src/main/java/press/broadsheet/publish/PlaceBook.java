package press.broadsheet.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import press.broadsheet.build.QuestionException;
import press.broadsheet.host.Key;
import press.broadsheet.source.Replacement;

/**
 * What a place remembers beside the site: which edition others were told of, and what could not be told. Where each
 * change of a record would be seen by everybody, this machine remembers it instead.
 */
public final class PlaceBook {
    static final Key TOLD = Key.record("told");
    private static final String KIND = "told";
    private static final int EARLIER = 3;

    private final Attempts host;
    private final Lists lists;
    private final Path memory;

    private final PlaceRequest request;

    PlaceBook(Attempts host, Path memory, PlaceRequest request) {
        this.host = host;
        this.lists = new Lists(host, memory.resolve("lists"));
        this.memory = memory;
        this.request = request;
    }

    @FunctionalInterface
    private interface Reading<T> {
        T done() throws IOException;
    }

    private static <T> T at(Reading<T> reading) {
        try {
            return reading.done();
        } catch (IOException e) {
            throw Place.failure(e);
        }
    }

    /**
     * What others are to be told after a run.
     *
     * @throws press.broadsheet.diagnostic.MachineException if the place fails; so do the others
     */
    public Untold untold(PublishReport report) {
        return at(() -> since(report));
    }

    /**
     * Notes that others were told of an edition, unless there is a later one.
     *
     * @param left what they could not be told, as the next run wants it; empty for nothing
     */
    public void told(Untold untold, String left) {
        var unused = at(() -> {
            note(untold, left);
            return true;
        });
    }

    /** What readers should see. */
    public Published published() {
        return at(this::readable);
    }

    /**
     * The edition that readers have now, to be compared with.
     *
     * @throws QuestionException if there is none
     */
    public LastEdition lastEdition() {
        return LastEdition.of(host, lists);
    }

    /** The numbers of the editions that can be brought back and hold a story at one of some addresses. */
    public Set<Integer> holding(Set<String> addresses) {
        return at(() -> Purge.holding(Standing.read(host, lists), lists, addresses));
    }

    /** Whether what was published once stays in a history that others can read. */
    public boolean keepsHistory() {
        return request.address().startsWith("git");
    }

    /** Signs something that is to be kept; nothing if there is no key. */
    public Optional<String> signature(byte[] bytes) {
        return request.signingKey()
                .map(pem -> Signer.ofPem(pem, "the signing key").sign(bytes));
    }

    /** Keeps something that readers never see, where that can be done by itself. */
    public void keep(String name, byte[] bytes) {
        var unused = at(() -> {
            if (!host.traits().atOnce()) {
                host.put(Key.record(name), bytes);
            }
            return true;
        });
    }

    private Present present() throws IOException {
        return Present.of(host.read(Present.KEY)
                .orElseThrow(() -> new QuestionException("nothing was published to this place yet")));
    }

    private Optional<Sheet> told() throws IOException {
        Path file = memory.resolve(KIND);
        Optional<byte[]> bytes = !host.traits().atOnce()
                ? host.read(TOLD)
                : Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        return bytes.isPresent() ? Optional.of(Sheet.of(KIND, TOLD.path(), bytes.get())) : Optional.empty();
    }

    private Untold since(PublishReport report) throws IOException {
        Present present = present();
        Optional<Sheet> told = told();
        String left = told.flatMap(sheet -> sheet.find("left")).orElse("");
        if (told.isPresent()) {
            try {
                Sum root = Sum.ofHex(told.get().get("files"));
                return since(
                        present,
                        root,
                        Standing.manifest(lists, root),
                        stories(Sum.ofHex(told.get().get("stories"))),
                        left);
            } catch (IllegalArgumentException e) {
                throw Sheet.damaged(TOLD.path(), e);
            } catch (Lists.Missing e) {
                // So long ago that nobody knows any more: this run is all that can be told of.
            }
        }
        if (told.isEmpty() && present.edition() == 1) {
            return since(present, Sum.UNKNOWN, Manifest.EMPTY, List.of(), left);
        }
        return new Untold(
                present.edition(),
                present.id(),
                present.at(),
                report.changed(),
                List.of(),
                report.removed(),
                report.stories(),
                left);
    }

    private Untold since(Present present, Sum told, Manifest files, List<Story> stories, String left)
            throws IOException {
        List<String> changed = new ArrayList<>();
        List<String> relabelled = new ArrayList<>();
        List<String> removed = new ArrayList<>();
        if (!told.equals(present.files())) {
            Map<String, SiteEntry> before = new HashMap<>();
            files.entries().forEach(entry -> before.put(entry.path(), entry));
            for (SiteEntry entry : Standing.manifest(lists, present.files()).entries()) {
                SiteEntry old = before.remove(entry.path());
                if (old == null || !old.hasSameBytes(entry)) {
                    changed.add(entry.path());
                } else if (!old.label().isEmpty() && !old.isSame(entry)) {
                    relabelled.add(entry.path());
                }
            }
            before.keySet().stream().sorted(Manifest.BY_BYTES).forEach(removed::add);
        }
        List<Story.Change> changes = Story.changes(stories, stories(present.stories()));
        return new Untold(present.edition(), present.id(), present.at(), changed, relabelled, removed, changes, left);
    }

    private List<Story> stories(Sum root) throws IOException {
        return lists.read(root).stream().map(Story::of).toList();
    }

    private void note(Untold untold, String left) throws IOException {
        Present present = present();
        boolean later = present.edition() != untold.edition();
        if (later) {
            return;
        }
        Sheet sheet = new Sheet(KIND)
                .add("edition", present.edition())
                .add("files", present.files())
                .add("stories", present.stories());
        if (!left.isEmpty()) {
            sheet.add("left", left);
        }
        if (!host.traits().atOnce()) {
            host.put(TOLD, sheet.bytes());
            return;
        }
        Replacement.write(memory.resolve(KIND), sheet.bytes());
    }

    private Published readable() throws IOException {
        Present present = present();
        Manifest files = Standing.manifest(lists, present.files());
        List<Present.Kept> before = present.kept().stream()
                .filter(kept -> kept.number() < present.edition())
                .toList();
        Map<String, Set<Sum>> earlier = new HashMap<>();
        Set<String> changed = new HashSet<>();
        for (Present.Kept kept : before.subList(Math.max(0, before.size() - EARLIER), before.size())) {
            Map<String, Sum> sums = new HashMap<>();
            Standing.manifest(lists, kept.files()).entries().forEach(entry -> sums.put(entry.path(), entry.sum()));
            boolean last = kept.number() == before.get(before.size() - 1).number();
            for (SiteEntry entry : files.entries()) {
                Sum sum = sums.get(entry.path());
                if (sum != null && !sum.equals(entry.sum())) {
                    earlier.computeIfAbsent(entry.path(), path -> new HashSet<>())
                            .add(sum);
                }
                if (last && !entry.sum().equals(sum)) {
                    changed.add(entry.path());
                }
            }
        }
        if (before.isEmpty()) {
            files.entries().forEach(entry -> changed.add(entry.path()));
        }
        String redirects = host.read(Key.site("_redirects"))
                .map(bytes -> new String(bytes, UTF_8))
                .orElse("");
        return new Published(present.edition(), present.id(), files, changed, earlier, redirects);
    }
}
