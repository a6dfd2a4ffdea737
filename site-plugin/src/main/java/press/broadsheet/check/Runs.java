package press.broadsheet.check;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Finds in a text what looks like an address or a path. */
final class Runs {
    private Runs() {}

    /** Hands out each longest run of letters, digits and signs of paths, percent signs undone. */
    static void each(String text, Consumer<String> found) {
        int start = -1;
        for (int at = 0; at <= text.length(); at++) {
            boolean inside = at < text.length() && isOfPath(text.charAt(at));
            if (inside && start < 0) {
                start = at;
            } else if (!inside && start >= 0) {
                found.accept(decoded(text.substring(start, at)));
                start = -1;
            }
        }
    }

    private static boolean isOfPath(char sign) {
        if (sign < 0x80) {
            return (sign >= 'a' && sign <= 'z')
                    || (sign >= 'A' && sign <= 'Z')
                    || (sign >= '-' && sign <= '9')
                    || sign == '_'
                    || sign == '~'
                    || sign == '%'
                    || sign == '@';
        }
        return sign > 0xBF && !Character.isWhitespace(sign) && (sign < 0x2000 || sign > 0x206F);
    }

    private static String decoded(String run) {
        if (run.indexOf('%') < 0) {
            return run;
        }
        try {
            return URLDecoder.decode(run, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // a percent sign that escapes nothing
            return run;
        }
    }

    /** The parts of a run between slashes, in their order. */
    static void segments(String run, Consumer<String> found) {
        int start = 0;
        while (start <= run.length()) {
            int slash = run.indexOf('/', start);
            int end = slash < 0 ? run.length() : slash;
            if (end > start) {
                found.accept(run.substring(start, end));
            }
            start = end + 1;
        }
    }

    /** A file's name up to its first dot. */
    static String stem(String name) {
        int dot = name.indexOf('.', 1);
        return dot < 0 ? name : name.substring(0, dot);
    }

    /** Whether a name of a file is a stem, or that and an ending such as {@code .jpg}, {@code -640.webp}. */
    static boolean isVersion(String name, String stem) {
        if (!name.startsWith(stem) || name.length() < stem.length() + 2) {
            return false;
        }
        char sign = name.charAt(stem.length());
        return sign == '.' || ("-_@".indexOf(sign) >= 0 && Character.isDigit(name.charAt(stem.length() + 1)));
    }
}
