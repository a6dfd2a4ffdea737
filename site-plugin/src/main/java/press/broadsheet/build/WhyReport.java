package press.broadsheet.build;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import press.broadsheet.diagnostic.Cause;
import press.broadsheet.diagnostic.Diagnostics;
import press.broadsheet.diagnostic.MachineException;
import press.broadsheet.diagnostic.Nearest;
import press.broadsheet.diagnostic.SiteException;
import press.broadsheet.plan.Output;
import press.broadsheet.source.Digest;
import press.broadsheet.source.FolderTree;
import press.broadsheet.trace.Fact;
import press.broadsheet.trace.FactWords;
import press.broadsheet.trace.FactWords.Group;
import press.broadsheet.trace.FileStamp;
import press.broadsheet.trace.StoryFact;
import press.broadsheet.trace.Trace;
import press.broadsheet.trace.UpToDateCheck;

/**
 * What one output was made of, what last changed it, and whether it still holds.
 *
 * @param lines the answer, line by line
 */
public record WhyReport(List<String> lines) {
    private static final int MOST = 30;

    /** A report that cannot change. */
    public WhyReport {
        lines = List.copyOf(lines);
    }

    /**
     * Answers from the state of the last build and the sources as they are; nothing is written.
     *
     * @param address an address on the site ({@code /world/}), a path below the output folder, or a whole URL
     * @param all whether long lists are told to their end
     * @throws QuestionException if no build left a state, or the site has no such address
     */
    public static WhyReport of(BuildRequest request, String address, boolean all) {
        LastBuild last = LastBuild.of(request);
        String path = path(last, address);
        Trace trace = requireNonNull(last.state().traces().get(path));
        List<String> lines = new ArrayList<>();
        lines.add(Costs.address(path) + ' ' + standing(request, last, path));
        lines.add("Last rendered by the build for " + trace.change().now() + ", because "
                + String.join("; ", trace.change().reasons()));
        lines.addAll(reads(trace, all ? Integer.MAX_VALUE : MOST));
        return new WhyReport(lines);
    }

    private static String path(LastBuild last, String address) {
        String plain = address.strip().replaceFirst("^https?://[^/]*", "").replaceFirst("[?#].*$", "");
        // A site under a path of its host: what stands before the address of the page is taken off step by step.
        String rest = plain.isEmpty() ? "/" : plain;
        while (true) {
            Explain.One one = new Explain.One(rest);
            Optional<String> found =
                    last.state().traces().keySet().stream().filter(one::covers).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            int slash = rest.indexOf('/', 1);
            if (slash < 0 || !address.contains("://")) {
                break;
            }
            rest = rest.substring(slash);
        }
        List<String> known =
                last.state().traces().keySet().stream().map(Costs::address).toList();
        throw new QuestionException("the last build made nothing at " + plain + "; "
                + Nearest.remedy(plain, known, "give an address such as /"));
    }

    private static String standing(BuildRequest request, LastBuild last, String path) {
        try {
            Blueprint blueprint = Blueprint.of(
                    request.at(
                            request.now(), request.drafts() || last.occasion().drafts()),
                    FolderTree.scan(request.folders(), request.project(), new Diagnostics()),
                    new Diagnostics());
            Optional<Output> output = last.outputs(blueprint).stream()
                    .filter(each -> each.path().equals(path))
                    .findFirst();
            if (output.isEmpty()) {
                return "is no longer part of the site: the next build removes it";
            }
            UpToDateCheck check =
                    new UpToDateCheck(blueprint.facts(), last.state(), fact -> false, new OnDisk(request.output()));
            List<String> reasons = check.check(output.get()).reasons();
            return reasons.isEmpty() ? "is up to date" : "is stale: " + String.join("; ", reasons);
        } catch (SiteException e) {
            return "cannot be compared, for the sources hold errors: "
                    + e.diagnostics().get(0);
        }
    }

    private static List<String> reads(Trace trace, int most) {
        SortedSet<String> shown = new TreeSet<>();
        Map<Group, SortedSet<String>> groups = new EnumMap<>(Group.class);
        for (Fact<?> fact : trace.facts()) {
            if (fact instanceof StoryFact.StoryCard card) {
                shown.add(FactWords.slug(card.path()));
            } else {
                FactWords words = FactWords.of(fact);
                groups.computeIfAbsent(words.group(), group -> new TreeSet<>()).add(words.words());
            }
        }
        List<String> lines = new ArrayList<>();
        tell("Stories shown", shown, "", most, lines);
        groups.forEach((group, words) -> tell(heading(group), words, noun(group), most, lines));
        return lines;
    }

    private static void tell(String heading, SortedSet<String> words, String noun, int most, List<String> lines) {
        if (words.isEmpty()) {
            return;
        }
        List<String> told = words.stream()
                .limit(most)
                .map(word -> word.startsWith(noun) ? word.substring(noun.length()) : word)
                .toList();
        String rest = words.size() > most ? String.format(Locale.ROOT, " and %,d more", words.size() - most) : "";
        lines.add(String.format(Locale.ROOT, "%s (%,d): %s%s", heading, words.size(), String.join(", ", told), rest));
    }

    private static String heading(Group group) {
        return switch (group) {
            case STORIES -> "More of stories";
            case LISTS -> "Lists";
            case NAMES -> "Names";
            case SETTINGS -> "Settings";
            case TEMPLATES -> "Templates, found or looked for";
            case WORDS -> "Words";
            case PICTURES -> "Pictures and files";
            case DATA -> "Data";
            case REST -> "Besides";
        };
    }

    /** What is said once, in the heading, and not before each word. */
    private static String noun(Group group) {
        return switch (group) {
            case SETTINGS -> "setting ";
            case TEMPLATES -> "template ";
            case WORDS -> "word ";
            case DATA -> "data ";
            case STORIES, LISTS, NAMES, PICTURES, REST -> "";
        };
    }

    /** The output folder, looked at file by file and never touched. */
    private record OnDisk(Path folder) implements UpToDateCheck.Disk {
        @Override
        public Optional<FileStamp> stamp(String path) {
            Path file = folder.resolve(path);
            try {
                if (!Files.isRegularFile(file)) {
                    return Optional.empty();
                }
                return Optional.of(FileStamp.of(Files.readAttributes(file, BasicFileAttributes.class)));
            } catch (IOException e) {
                throw new MachineException(file + " cannot be read: " + Cause.of(e), e);
            }
        }

        @Override
        public Digest digest(String path) {
            try {
                return Digest.of(Files.readAllBytes(folder.resolve(path)));
            } catch (IOException e) {
                throw new MachineException(folder.resolve(path) + " cannot be read: " + Cause.of(e), e);
            }
        }
    }
}
