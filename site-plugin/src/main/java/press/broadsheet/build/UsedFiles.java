package press.broadsheet.build;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import press.broadsheet.diagnostic.Code;
import press.broadsheet.diagnostic.Diagnostics;
import press.broadsheet.diagnostic.Position;
import press.broadsheet.plan.Output;
import press.broadsheet.plan.SitePlan;
import press.broadsheet.source.Root;
import press.broadsheet.trace.Fact;
import press.broadsheet.trace.Facts;
import press.broadsheet.trace.FileFact;
import press.broadsheet.trace.Inputs;

/**
 * Finds the pictures and other files that some output read, and so needs beside it. A file that only a
 * held story uses is used by no output, and is not published.
 */
final class UsedFiles {
    private UsedFiles() {}

    static SortedMap<String, Output> of(Collection<Fact<?>> read, Facts facts, SitePlan plan, Diagnostics diagnostics) {
        SortedMap<String, Output> used = new TreeMap<>();
        for (Fact<?> fact : read) {
            files(fact, facts.inputs()).forEach(file -> used.put(file.path(), file));
        }
        Set<String> told = new HashSet<>();
        for (Output copy : used.values()) {
            // A picture with ten copies is one mistake, not ten.
            owner(copy.path(), plan)
                    .filter(owner -> told.add(source(copy)))
                    .ifPresent(owner -> diagnostics.report(
                            Code.ADDRESS_CLASH,
                            Position.ofFile("content/" + source(copy)),
                            "its address " + copy.address() + " is also that of another output"
                                    + (owner.path().equals(copy.path()) ? "" : ", " + owner.address()),
                            "give one of them another name"));
        }
        return used;
    }

    /** The output at a path, or the file where its folder should be. */
    private static Optional<Output> owner(String path, SitePlan plan) {
        Optional<Output> owner = plan.at(path);
        for (int slash = path.indexOf('/'); slash > 0 && owner.isEmpty(); slash = path.indexOf('/', slash + 1)) {
            owner = plan.at(path.substring(0, slash));
        }
        return owner;
    }

    private static String source(Output file) {
        return file instanceof Output.Derivative derivative ? derivative.source() : ((Output.Copy) file).source();
    }

    private static Stream<? extends Output> files(Fact<?> fact, Inputs inputs) {
        if (fact instanceof FileFact.MediaAddress media) {
            return media.answer(inputs).stream().map(address -> new Output.Copy(address, Root.CONTENT, media.path()));
        }
        if (fact instanceof FileFact.CopiesOf picture) {
            return picture.answer(inputs).copies().stream()
                    .map(copy -> new Output.Derivative(copy.address(), picture.path(), copy.made()));
        }
        if (fact instanceof FileFact.AssetAddress asset) {
            return asset.answer(inputs).stream().map(address -> new Output.Copy(address, Root.STATIC, asset.path()));
        }
        return Stream.empty();
    }
}
