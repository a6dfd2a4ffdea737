package press.broadsheet.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import press.broadsheet.build.Progress;
import press.broadsheet.host.HostException;
import press.broadsheet.host.Key;
import press.broadsheet.host.Parcel;

/** Sends files step by step, and notes in the journal now and then which are surely there. */
final class Sending {
    private static final int MOST_UNNOTED = 200;
    private static final long MOST_BYTES_UNNOTED = 8_000_000;

    private final Attempts host;
    private final Lease lease;
    private final Rules rules;
    private final Journal journal;
    private final Optional<Path> folder;
    private final Progress progress;
    private final List<String> unnoted = new ArrayList<>();
    private long bytes;
    private int batches;

    Sending(Attempts host, Lease lease, Rules rules, Journal journal, Optional<Path> folder, Progress progress) {
        this.host = host;
        this.lease = lease;
        this.rules = rules;
        this.journal = journal;
        this.folder = folder;
        this.progress = progress;
    }

    void send(List<Plan.Send> sends) throws IOException {
        progress.begin(sends.size());
        try {
            int from = 0;
            while (from < sends.size()) {
                int to = from;
                while (to < sends.size()
                        && sends.get(to).step() == sends.get(from).step()) {
                    to++;
                }
                Crew.run(sends.subList(from, to), host.traits().parallel(), this::send);
                from = to;
            }
        } catch (IOException | RuntimeException e) {
            note(e);
            throw e;
        }
        progress.end();
    }

    private void send(Plan.Send send) throws IOException {
        lease.hold();
        SiteEntry entry = send.entry();
        Parcel.Label label = rules.labels().apply(entry.path());
        Key there = Key.site(entry.path());
        if (send.from().isPresent()) {
            host.copy(send.from().get(), there, label);
        } else if (folder.isPresent()) {
            Path file = folder.get().resolve(entry.path());
            host.put(there, Parcel.of(file, entry.size(), entry.sum().hex(), label));
        } else {
            host.copy(Safe.key(entry.sum()), there, label);
        }
        progress.step();
        sent(entry);
    }

    private synchronized void sent(SiteEntry entry) throws IOException {
        unnoted.add(entry.path());
        bytes += entry.size();
        if (unnoted.size() >= MOST_UNNOTED || bytes >= MOST_BYTES_UNNOTED) {
            note();
        }
    }

    private synchronized void note() throws IOException {
        if (!unnoted.isEmpty() && !host.traits().atOnce()) {
            journal.done(host, batches++, unnoted);
        }
        unnoted.clear();
        bytes = 0;
    }

    /** After a failure what was sent is noted if the place still answers, so that it need not be sent again. */
    private void note(Exception failure) {
        try {
            if (failure instanceof HostException) {
                note();
            }
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }
}
