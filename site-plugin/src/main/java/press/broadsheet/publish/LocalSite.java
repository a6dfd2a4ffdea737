package press.broadsheet.publish;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import press.broadsheet.build.Handover;
import press.broadsheet.build.QuestionException;
import press.broadsheet.diagnostic.Cause;
import press.broadsheet.diagnostic.MachineException;
import press.broadsheet.source.Digest;
import press.broadsheet.source.InOrder;

/** The site on this machine, as it is to be published. */
final class LocalSite {
    private final Handover handover;
    private final SumShelf shelf;

    /**
     * A finished site.
     *
     * @param shelf remembers the digests of files
     */
    LocalSite(Handover handover, SumShelf shelf) {
        this.handover = handover;
        this.shelf = shelf;
    }

    /**
     * All of it, as it is wanted at the place.
     *
     * @throws QuestionException if it holds something that nobody may read yet
     */
    Wanted wanted(Standing standing) {
        Manifest files = files(standing);
        refuseHeld(standing, files);
        return new Wanted(files, stories(), Optional.of(handover.folder()), Optional.empty());
    }

    /**
     * All of it, wherever it is to go.
     *
     * @throws QuestionException if it is not as the build left it
     */
    Manifest whole() {
        handover.requireAsWritten(handover.files());
        return files(Standing.NOTHING);
    }

    /** All files; only those are read whose digest neither this machine nor the place remembers. */
    private Manifest files(Standing standing) {
        Map<Digest, Sum> known = shelf.load();
        standing.recorded().values().stream()
                .filter(entry -> entry.sum().isKnown() && !entry.quick().equals(Digest.ABSENT))
                .forEach(entry -> known.put(entry.quick(), entry.sum()));
        // What is read stands for its digest from then on: it must be what the build wrote.
        List<Handover.File> unknown = handover.files().stream()
                .filter(file -> !known.containsKey(file.digest()))
                .toList();
        handover.requireAsWritten(unknown);
        Path folder = handover.folder();
        List<SiteEntry> entries = InOrder.map(handover.files(), file -> {
            Sum sum = known.get(file.digest());
            return new SiteEntry(
                    file.path(),
                    file.stamp().size(),
                    sum != null ? sum : sum(folder.resolve(file.path())),
                    file.digest(),
                    file.kind(),
                    "");
        });
        if (!unknown.isEmpty()) {
            Map<Digest, Sum> sums = new HashMap<>(entries.size() * 2);
            entries.forEach(entry -> sums.put(entry.quick(), entry.sum()));
            shelf.save(sums);
        }
        return Manifest.of(entries);
    }

    private static Sum sum(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return Sum.of(in);
        } catch (IOException e) {
            throw new MachineException(file + " cannot be read: " + Cause.of(e), e);
        }
    }

    private List<Story> stories() {
        List<Story> stories = new ArrayList<>();
        handover.stories()
                .forEach(each -> stories.add(new Story(each.address(), each.title(), each.state(), each.digest())));
        stories.sort(Comparator.comparing(Story::address, Manifest.BY_BYTES));
        return stories;
    }

    /** Only what readers would newly see is looked at: what they have seen already cannot be taken back by a refusal. */
    private void refuseHeld(Standing standing, Manifest files) {
        Set<String> sent = new HashSet<>();
        for (SiteEntry entry : files.entries()) {
            SiteEntry there = standing.there().get(entry.path());
            if (there == null || !there.hasSameBytes(entry)) {
                sent.add(entry.path());
            }
        }
        List<String> refusals = handover.refusals(sent);
        if (!refusals.isEmpty()) {
            throw new QuestionException("nothing was published, since it would show what nobody may read yet:\n"
                    + String.join("\n", refusals));
        }
    }
}
