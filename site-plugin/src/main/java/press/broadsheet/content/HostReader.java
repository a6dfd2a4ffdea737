package press.broadsheet.content;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import press.broadsheet.content.Value.Mapping;
import press.broadsheet.content.Value.Member;
import press.broadsheet.content.Value.Scalar;
import press.broadsheet.diagnostic.Code;

/** Reads what the settings say to the host and to browsers. */
final class HostReader {
    private HostReader() {}

    static Settings.Host host(Fields host, Problems problems) {
        String cname = host.line(SettingsKeys.CNAME)
                .filter(name -> isDomain(name, problems))
                .map(Located::value)
                .orElse("");
        SortedMap<String, SortedMap<String, String>> headers = new TreeMap<>();
        for (Member path :
                host.mapping(SettingsKeys.HEADERS).map(Mapping::members).orElse(List.of())) {
            if (!path.key().startsWith("/") || hasBlank(path.key())) {
                problems.report(
                        Code.BAD_VALUE,
                        path.place(),
                        "a path pattern of headers does not begin with /, or holds a blank",
                        "write it as /feeds/*");
            } else if (path.value() instanceof Mapping named) {
                headers.put(path.key(), headers(named, problems));
            } else {
                problems.report(
                        Code.WRONG_TYPE,
                        path.value().position(),
                        "the headers of " + Blanks.shown(path.key()) + " are "
                                + path.value().words() + ", a mapping was expected",
                        "write each as a name, a colon and a text");
            }
        }
        return new Settings.Host(
                kind(host), cname, host.truth(SettingsKeys.PRECOMPRESS), Collections.unmodifiableSortedMap(headers));
    }

    private static Optional<Located<Settings.HostKind>> kind(Fields host) {
        return host.choice(SettingsKeys.HOST_KIND).map(word -> {
            Settings.HostKind kind = Arrays.stream(Settings.HostKind.values())
                    .filter(known -> known.word().equals(word))
                    .findFirst()
                    .orElseThrow();
            return new Located<>(
                    kind, host.value(SettingsKeys.HOST_KIND).orElseThrow().position());
        });
    }

    private static SortedMap<String, String> headers(Mapping named, Problems problems) {
        SortedMap<String, String> headers = new TreeMap<>();
        for (Member header : named.members()) {
            boolean isName = !header.key().isEmpty()
                    && header.key()
                            .chars()
                            .allMatch(c -> c == '-' || c == '_' || (c < 0x7f && Character.isLetterOrDigit(c)));
            boolean isText = header.value() instanceof Scalar scalar
                    && scalar.text().indexOf('\n') < 0
                    && Blanks.forbidden(scalar.text()).isEmpty();
            if (isName && isText) {
                headers.put(header.key(), Blanks.trim(((Scalar) header.value()).text()));
            } else {
                problems.report(
                        Code.BAD_VALUE,
                        header.place(),
                        Blanks.shown(header.key()) + " is not a header with a text of one line",
                        "write it as Cache-Control: public");
            }
        }
        return Collections.unmodifiableSortedMap(headers);
    }

    private static boolean isDomain(Located<String> name, Problems problems) {
        boolean fits = name.value().indexOf('.') > 0
                && !name.value().endsWith(".")
                && name.value().chars().allMatch(c -> c == '.' || c == '-' || Character.isLetterOrDigit(c));
        if (!fits) {
            problems.report(Code.BAD_VALUE, name.position(), "cname is not a domain", "write it as news.example.org");
        }
        return fits;
    }

    private static boolean hasBlank(String text) {
        return text.chars().anyMatch(c -> Blanks.isBlank((char) c));
    }

    static Settings.Manifest manifest(Fields manifest, Problems problems) {
        return new Settings.Manifest(
                manifest.words(SettingsKeys.SHORT_NAME).orElse(""),
                colour(manifest, SettingsKeys.THEME_COLOR, problems),
                colour(manifest, SettingsKeys.BACKGROUND_COLOR, problems));
    }

    private static String colour(Fields manifest, Key key, Problems problems) {
        return manifest.line(key)
                .filter(colour -> {
                    boolean fits = colour.value()
                            .chars()
                            .allMatch(c -> c < 0x7f && (Character.isLetterOrDigit(c) || "#(),.%/ -".indexOf(c) >= 0));
                    if (!fits) {
                        problems.report(
                                Code.BAD_VALUE,
                                colour.position(),
                                key.name() + " is not a CSS colour",
                                "write it as \"#b00020\", in quotes");
                    }
                    return fits;
                })
                .map(Located::value)
                .orElse("");
    }
}
