package press.broadsheet.after;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import press.broadsheet.build.BuildRequest;
import press.broadsheet.build.HeldBack;
import press.broadsheet.diagnostic.Cause;
import press.broadsheet.diagnostic.MachineException;
import press.broadsheet.publish.Published;
import press.broadsheet.publish.Sum;

/** Compares what readers are given at the public address with what was published. */
public final class LiveVerify {
    private LiveVerify() {}

    /**
     * Looks.
     *
     * @param published what should be there
     * @param patience how long is waited for caches
     * @throws MachineException if this machine's disk fails
     */
    public static LiveReport look(BuildRequest request, Published published, Sample sample, Duration patience) {
        return look(request, published, sample, patience, Wire.Patience.USUAL);
    }

    static LiveReport look(
            BuildRequest request, Published published, Sample sample, Duration patience, Wire.Patience each) {
        Wire.Rest rest = length -> Thread.sleep(length.toMillis());
        try {
            return new LiveCheck(new Wire(each, rest), expectation(request, published), patience, rest).look(sample);
        } catch (IOException e) {
            throw new MachineException("the temporary folder cannot be used: " + Cause.of(e), e);
        }
    }

    static LiveCheck.Expectation expectation(BuildRequest request, Published published) {
        Map<String, String> digests = Afterwards.digests(published);
        HeldBack sources = HeldBack.of(request);
        List<LiveFile> files = published.files().entries().stream()
                .map(entry -> new LiveFile(entry.path(), entry.sum().hex()))
                .toList();
        List<String> held = sources.stories().stream()
                .filter(HeldBack.Story::secret)
                .map(HeldBack.Story::address)
                .filter(address -> !digests.containsKey(press.broadsheet.plan.Output.path(address)))
                .sorted()
                .toList();
        return new LiveCheck.Expectation(
                sources.settings().url(),
                published.id().hex(),
                files,
                published.changed(),
                published.redirects(),
                held,
                Afterwards.files(request.output(), digests),
                (path, sha) -> published.earlier().getOrDefault(path, Set.of()).stream()
                        .map(Sum::hex)
                        .anyMatch(sha::equals));
    }
}
