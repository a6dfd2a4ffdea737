package press.broadsheet.build;

import java.util.Collection;
import java.util.List;
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
import press.broadsheet.trace.Recorder;
import press.broadsheet.trace.Trace;

/**
 * Finds the pictures and other files that some output read, and so needs beside it. A file that only a
 * held story uses is used by no output, and is not published.
 */
final class UsedFiles {
    private UsedFiles() {}

    static List<Output> of(Collection<Trace> traces, Facts facts, SitePlan plan, Diagnostics diagnostics) {
        Recorder recorder = new Recorder(facts);
        TreeMap<String, Output> used = new TreeMap<>();
        for (Trace trace : traces) {
            for (Fact<?> fact : trace.facts()) {
                files(fact, recorder).forEach(file -> used.put(file.path(), file));
            }
        }
        for (Output copy : used.values()) {
            plan.at(copy.path())
                    .ifPresent(owner -> diagnostics.report(
                            Code.ADDRESS_CLASH,
                            Position.ofFile("content/" + source(copy)),
                            "its address " + copy.address() + " is also that of another output",
                            "give one of them another name"));
        }
        return List.copyOf(used.values());
    }

    private static String source(Output file) {
        return file instanceof Output.Derivative derivative ? derivative.source() : ((Output.Copy) file).source();
    }

    private static Stream<? extends Output> files(Fact<?> fact, Recorder recorder) {
        if (fact instanceof FileFact.MediaAddress media) {
            return recorder.read(media).stream().map(address -> new Output.Copy(address, Root.CONTENT, media.path()));
        }
        if (fact instanceof FileFact.CopiesOf picture) {
            return recorder.read(picture).copies().stream()
                    .map(copy -> new Output.Derivative(copy.address(), picture.path(), copy.made()));
        }
        if (fact instanceof FileFact.AssetAddress asset) {
            return recorder.read(asset).stream().map(address -> new Output.Copy(address, Root.STATIC, asset.path()));
        }
        return Stream.empty();
    }
}
