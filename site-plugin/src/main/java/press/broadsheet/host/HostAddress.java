package press.broadsheet.host;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The address of a place: {@code s3://bucket/folder?region=eu-west-1}.
 *
 * @param scheme the kind of place, in lower case
 * @param location all after the scheme and its colon, without the options: {@code //bucket/folder}
 * @param options what follows the question mark, by name; a name stands once
 */
public record HostAddress(String scheme, String location, SortedMap<String, String> options) {
    /** An address that can no longer change. */
    public HostAddress {
        options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
    }

    /**
     * Reads an address.
     *
     * @throws IllegalArgumentException if it is none; the message is a clause that says why and what to do
     */
    public static HostAddress of(String text) {
        int colon = text.indexOf(':');
        if (colon < 2 || !text.substring(0, colon).matches("[A-Za-z][A-Za-z0-9+.-]*")) {
            throw new IllegalArgumentException("\"" + text + "\" is no address of a place; write one such as"
                    + " s3://bucket/folder, sftp://user@host/path or file:///folder");
        }
        int mark = text.indexOf('?', colon);
        SortedMap<String, String> options = new TreeMap<>();
        if (mark >= 0) {
            for (String option : text.substring(mark + 1).split("&", -1)) {
                int equals = option.indexOf('=');
                if (equals <= 0
                        || options.put(decoded(option.substring(0, equals)), decoded(option.substring(equals + 1)))
                                != null) {
                    throw new IllegalArgumentException("\"" + option + "\" in " + text
                            + " is no option; write name=value after the question mark, each name once");
                }
            }
        }
        String location = text.substring(colon + 1, mark < 0 ? text.length() : mark);
        return new HostAddress(text.substring(0, colon).toLowerCase(Locale.ROOT), location, options);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** An option, if it is given. */
    public Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name)).filter(value -> !value.isEmpty());
    }

    /**
     * Refuses options that nobody asks for.
     *
     * @throws IllegalArgumentException if there is one that is not among the known
     */
    public HostAddress only(String... known) {
        Map<String, String> others = new TreeMap<>(options);
        others.keySet().removeAll(java.util.Set.of(known));
        if (!others.isEmpty()) {
            throw new IllegalArgumentException("an address with " + scheme + ": has no option \""
                    + others.keySet().iterator().next() + "\"; it can have " + String.join(", ", known));
        }
        return this;
    }

    /** The address as it was written, without options: nothing in it is secret. */
    @Override
    public String toString() {
        return scheme + ':' + location;
    }
}
