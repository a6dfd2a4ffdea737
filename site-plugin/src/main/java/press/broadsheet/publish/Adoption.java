package press.broadsheet.publish;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import press.broadsheet.build.FileKind;
import press.broadsheet.host.Area;
import press.broadsheet.host.Key;
import press.broadsheet.host.Stored;

/** Finds out what is there where no record says it: the files that are as wanted need not be sent. */
final class Adoption {
    private final Attempts host;
    private final boolean sweep;
    private final Consumer<String> notes;

    Adoption(Attempts host, boolean sweep, Consumer<String> notes) {
        this.host = host;
        this.sweep = sweep;
        this.notes = notes;
    }

    /** The same place with what is there, if no record says it. */
    Standing look(Standing standing, Wanted wanted) throws IOException {
        if (standing.present().isPresent()
                || standing.left().isPresent()
                || wanted.folder().isEmpty()) {
            return standing;
        }
        Path folder = wanted.folder().get();
        Map<String, SiteEntry> files = new HashMap<>();
        wanted.files().entries().forEach(entry -> files.put(entry.path(), entry));
        Map<String, SiteEntry> there = new HashMap<>();
        List<Stored> known = new ArrayList<>();
        int others = 0;
        for (Stored stored : host.list(Area.SITE)) {
            SiteEntry entry = files.get(stored.path());
            if (entry != null) {
                known.add(stored);
            } else if (sweep) {
                there.put(stored.path(), SiteEntry.inDoubt(stored.path(), FileKind.PAGE));
            } else {
                others++;
            }
        }
        Crew.run(known, host.traits().parallel(), stored -> {
            SiteEntry entry = java.util.Objects.requireNonNull(files.get(stored.path()));
            // What readers are told with it nobody knows.
            SiteEntry found =
                    isThere(stored, entry, folder) ? entry.unlabelled() : SiteEntry.inDoubt(entry.path(), entry.kind());
            synchronized (there) {
                there.put(entry.path(), found);
            }
        });
        tell(there, others);
        return standing.with(there);
    }

    private boolean isThere(Stored stored, SiteEntry entry, Path folder) throws IOException {
        if (stored.size() != entry.size()) {
            return false;
        }
        if (stored.md5().isPresent()) {
            return stored.md5().get().equals(md5(folder.resolve(entry.path())));
        }
        Optional<byte[]> bytes = host.read(Key.site(stored.path()));
        return bytes.isPresent() && Sum.of(bytes.get()).equals(entry.sum());
    }

    /** Only compared with what places tell of files that were put there, never a proof. */
    private static String md5(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("MD5");
            byte[] buffer = new byte[65_536];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has MD5", e);
        }
    }

    private void tell(Map<String, SiteEntry> there, int others) {
        long same =
                there.values().stream().filter(entry -> entry.sum().isKnown()).count();
        if (!there.isEmpty() || others > 0) {
            notes.accept(String.format(
                    Locale.ROOT,
                    "The place has files but no record of an edition: looked at each, %,d are as wanted, %,d are not%s",
                    same,
                    there.size() - same,
                    others == 0
                            ? ""
                            : String.format(
                                    Locale.ROOT,
                                    ", and %,d belong to nobody and stay"
                                            + " (-Dbroadsheet.publish.sweep takes such files away)",
                                    others)));
        }
    }
}
