package press.broadsheet.content;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import press.broadsheet.diagnostic.Code;

/** Checks addresses, parts of addresses and ids for what can never work. */
final class Addresses {
    private static final Pattern ESCAPES = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");

    /** Characters that would be another address, or no address, once an escape is undone. */
    private static final String HIDDEN = "/\\?#\"<>";

    private Addresses() {}

    /** An address on this site: begins with a slash and holds nothing that a host would read otherwise. */
    static boolean isOnSite(String name, Located<String> address, Problems problems) {
        String text = address.value();
        Optional<String> path = fullUrlPath(text);
        if (path.isPresent()) {
            return bad(
                    name,
                    address,
                    problems,
                    "is a full URL, an address on this site was expected",
                    "write " + Blanks.shown(path.get()));
        }
        if (!text.startsWith("/") || text.startsWith("//")) {
            return bad(
                    name,
                    address,
                    problems,
                    "does not begin with a single /",
                    "write the address from the site's top, such as /2024/old-name/");
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Blanks.isBlank(c) || c == '\\' || c == '?' || c == '#' || c == '"' || c == '<' || c == '>') {
                String shown = Blanks.isBlank(c) ? "a blank" : "the character " + c;
                return bad(
                        name,
                        address,
                        problems,
                        "holds " + shown,
                        "write it as it stands in a browser's address bar, without query or fragment");
            }
        }
        if (hasDots(text) || text.contains("//")) {
            return bad(
                    name,
                    address,
                    problems,
                    "holds an empty part or a part of dots",
                    "write the address that is meant");
        }
        return true;
    }

    /**
     * An address without percent-escapes, as the site's files are named. Escapes that hide what an address may not
     * hold, or that are not UTF-8, are refused (RFC 3986, section 2.1).
     */
    static Optional<Located<String>> decoded(String name, Located<String> address, Problems problems) {
        String text = address.value();
        if (text.indexOf('%') < 0) {
            return Optional.of(address);
        }
        StringBuilder decoded = new StringBuilder();
        int at = 0;
        Matcher escapes = ESCAPES.matcher(text);
        boolean clean = true;
        while (escapes.find()) {
            String words = utf8(escapes.group());
            clean &= !words.isEmpty() && words.chars().noneMatch(c -> c < ' ' || c == 0x7f || HIDDEN.indexOf(c) >= 0);
            decoded.append(text, at, escapes.start()).append(words);
            at = escapes.end();
        }
        decoded.append(text, at, text.length());
        if (!clean || ESCAPES.matcher(text).replaceAll("").indexOf('%') >= 0 || hasDots(decoded.toString())) {
            bad(
                    name,
                    address,
                    problems,
                    "holds a % that does not stand for a character an address can have",
                    "write the character itself, or %25 for a percent sign");
            return Optional.empty();
        }
        return Optional.of(new Located<>(decoded.toString(), address.position()));
    }

    /** Empty if the bytes are not UTF-8. */
    private static String utf8(String escapes) {
        byte[] bytes = HexFormat.of().parseHex(escapes.replace("%", ""));
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return "";
        }
    }

    private static boolean hasDots(String text) {
        for (String part : text.split("/", -1)) {
            if (part.equals(".") || part.equals("..")) {
                return true;
            }
        }
        return false;
    }

    /** The path of an absolute web address. */
    private static Optional<String> fullUrlPath(String text) {
        if (!isWeb(text)) {
            return Optional.empty();
        }
        int slash = text.indexOf('/', text.indexOf("://") + 3);
        return Optional.of(slash < 0 ? "/" : text.substring(slash));
    }

    /** One part of an address: no slash, nothing that would have to be escaped in ASCII. */
    static boolean isPart(String name, Located<String> part, Problems problems) {
        String text = part.value();
        boolean dots = text.equals(".") || text.equals("..");
        boolean clean = text.chars().noneMatch(c -> Blanks.isBlank((char) c) || "/\\?#%\"<>".indexOf(c) >= 0);
        if (clean && !dots) {
            return true;
        }
        return bad(name, part, problems, "cannot be one part of an address", "use letters, digits and hyphens only");
    }

    /** The name of an author's, section's or tag's file: letters and digits of any script, marks, hyphens, underscores. */
    static boolean isId(String id) {
        return !id.isEmpty() && id.codePoints().allMatch(Addresses::isIdCharacter);
    }

    private static boolean isIdCharacter(int c) {
        if (c == '-' || c == '_' || c == 0x200c || c == 0x200d) {
            return true;
        }
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    /** Whether a text begins as an absolute web address does. */
    static boolean isWeb(String text) {
        String lower =
                text.length() > 8 ? text.substring(0, 8).toLowerCase(Locale.ROOT) : text.toLowerCase(Locale.ROOT);
        return lower.startsWith("http://") || lower.startsWith("https://");
    }

    /** An address elsewhere: an absolute web address with a host or, if allowed, {@code mailto:}. */
    static boolean isElsewhere(String name, Located<String> link, boolean mail, Problems problems) {
        if (mail
                && link.value().toLowerCase(Locale.ROOT).startsWith("mailto:")
                && link.value().indexOf('@') > 7) {
            return true;
        }
        if (isWeb(link.value())) {
            try {
                if (Optional.ofNullable(new URI(link.value()).getRawAuthority()).isPresent()) {
                    return true;
                }
            } catch (URISyntaxException e) {
                return bad(name, link, problems, "is not a valid URL", "copy it from a browser's address bar");
            }
        }
        return bad(name, link, problems, "is not a full web address", "write it with https:// in front");
    }

    private static boolean bad(String name, Located<String> value, Problems problems, String what, String remedy) {
        problems.report(Code.BAD_VALUE, value.position(), name + ' ' + what, remedy);
        return false;
    }
}
