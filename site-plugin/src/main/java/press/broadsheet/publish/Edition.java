package press.broadsheet.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import press.broadsheet.host.Key;

/**
 * An edition as it was published.
 *
 * @param number from 1
 * @param id what tells its site from any other
 * @param at when it was published
 * @param by who published it
 * @param commit the commit that it was built from, if it is known
 * @param restores the number of the edition that it brought back
 * @param changes what became of stories since the edition before
 */
public record Edition(
        int number,
        Sum id,
        Sum files,
        Sum stories,
        Instant at,
        String by,
        Optional<String> commit,
        Optional<Integer> restores,
        List<Story.Change> changes) {
    private static final String KIND = "edition";
    private static final String SIGNED = "signed ";

    /**
     * An edition as it lies at the place.
     *
     * @param signature whether it was signed, and by whom it may be
     */
    public record Recorded(Edition edition, Signature signature) {}

    /** What is to be said of the signature of an edition. */
    public enum Signature {
        /** It has none. */
        NONE("not signed"),
        /** It has one, but no key was given to look at it with. */
        UNCHECKED("signed"),
        /** It is that of the key. */
        GOOD("signature good"),
        /** It is not that of the key, or of something else. */
        WRONG("SIGNATURE WRONG");

        private final String words;

        Signature(String words) {
            this.words = words;
        }

        /** As told to people. */
        public String words() {
            return words;
        }
    }

    static Key key(int number) {
        return Key.record(String.format(Locale.ROOT, "editions/%08d", number));
    }

    /** The record, with a last line that holds the signature of all lines before it. */
    byte[] bytes(Optional<Signer> signer) {
        Sheet sheet = new Sheet(KIND)
                .add("number", number)
                .add("id", id)
                .add("files", files)
                .add("stories", stories)
                .add("at", at)
                .add("by", by)
                .add("commit", commit)
                .add("restores", restores);
        for (Story.Change change : changes) {
            sheet.add(change.fate().name().toLowerCase(Locale.ROOT), change.address() + ' ' + change.title());
        }
        byte[] bytes = sheet.bytes();
        return signer.map(key -> (new String(bytes, UTF_8) + SIGNED + key.sign(bytes) + '\n').getBytes(UTF_8))
                .orElse(bytes);
    }

    static Recorded of(int number, byte[] bytes, Optional<Verifier> verifier) throws IOException {
        Sheet sheet = Sheet.of(KIND, key(number).path(), bytes);
        try {
            List<Story.Change> changes = new ArrayList<>();
            for (Story.Fate fate : Story.Fate.values()) {
                for (String line : sheet.all(fate.name().toLowerCase(Locale.ROOT))) {
                    int end = line.indexOf(' ');
                    changes.add(new Story.Change(fate, line.substring(0, end), line.substring(end + 1)));
                }
            }
            Edition edition = new Edition(
                    Integer.parseInt(sheet.get("number")),
                    Sum.ofHex(sheet.get("id")),
                    Sum.ofHex(sheet.get("files")),
                    Sum.ofHex(sheet.get("stories")),
                    Instant.parse(sheet.get("at")),
                    sheet.get("by"),
                    sheet.find("commit"),
                    sheet.find("restores").map(Integer::valueOf),
                    changes);
            return new Recorded(edition, edition.number() == number ? signature(bytes, verifier) : Signature.WRONG);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException e) {
            throw Sheet.damaged(key(number).path(), e);
        }
    }

    private static Signature signature(byte[] bytes, Optional<Verifier> verifier) {
        String text = new String(bytes, UTF_8);
        int last = text.lastIndexOf('\n', text.length() - 2) + 1;
        if (!text.startsWith(SIGNED, last)) {
            return verifier.isPresent() ? Signature.WRONG : Signature.NONE;
        }
        if (verifier.isEmpty()) {
            return Signature.UNCHECKED;
        }
        byte[] signed = text.substring(0, last).getBytes(UTF_8);
        String signature = text.substring(last + SIGNED.length()).strip();
        return verifier.get().isGood(signed, signature) ? Signature.GOOD : Signature.WRONG;
    }
}
