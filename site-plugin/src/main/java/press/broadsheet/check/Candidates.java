package press.broadsheet.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The pictures that a {@code srcset} offers (HTML, section 4.8.4.2.1). */
final class Candidates {
    /** A phone's screen is about so many pixels wide that count. */
    private static final double PHONE = 800;

    private Candidates() {}

    private record Candidate(String address, double size) {}

    /** All addresses. */
    static List<String> addresses(String srcset) {
        return parse(srcset).stream().map(Candidate::address).toList();
    }

    /** The one that a phone takes. */
    static Optional<String> forPhone(String srcset) {
        Optional<Candidate> best = Optional.empty();
        for (Candidate each : parse(srcset)) {
            boolean enough = each.size() >= PHONE;
            boolean better = best.isEmpty()
                    || (best.get().size() < PHONE
                            ? each.size() > best.get().size()
                            : enough && each.size() < best.get().size());
            if (better) {
                best = Optional.of(each);
            }
        }
        return best.map(Candidate::address);
    }

    private static List<Candidate> parse(String srcset) {
        List<Candidate> candidates = new ArrayList<>();
        for (String part : srcset.split(",\\s+|,$", -1)) {
            String[] words = part.strip().split("\\s+", 2);
            if (!words[0].isEmpty()) {
                candidates.add(new Candidate(words[0], words.length == 1 ? PHONE / 2 : size(words[1])));
            }
        }
        return candidates;
    }

    private static double size(String descriptor) {
        try {
            double number = Double.parseDouble(descriptor.substring(0, descriptor.length() - 1));
            return descriptor.endsWith("w") ? number : number * PHONE / 2;
        } catch (NumberFormatException e) {
            return PHONE / 2;
        }
    }
}
