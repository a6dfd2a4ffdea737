package press.broadsheet.content;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import press.broadsheet.content.Value.Mapping;
import press.broadsheet.diagnostic.Code;

/** Reads who is told after a publish. */
final class AfterReader {
    private static final Pattern INDEX_NOW = Pattern.compile("[A-Za-z0-9-]{8,128}");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9]{1,64}");

    private AfterReader() {}

    /** The WebSub hub that feeds name, or empty. */
    static String hub(Fields feeds, Problems problems) {
        return feeds.line(SettingsKeys.HUB)
                .filter(hub -> isSafe("feeds.hub", hub, problems))
                .map(Located::value)
                .orElse("");
    }

    static After after(Fields publish, Problems problems) {
        List<After.Hook> hooks = new ArrayList<>();
        for (Value item : publish.items(AfterKeys.HOOKS)) {
            if (item instanceof Mapping mapping) {
                hook(new Fields(mapping, AfterKeys.HOOK_TABLE, mapping.position(), problems), problems)
                        .ifPresent(hooks::add);
            } else {
                problems.report(
                        Code.WRONG_TYPE,
                        item.position(),
                        "a hook is " + item.words() + ", a mapping was expected",
                        "write url: https://… for each hook, or kind: and id: for a cache");
            }
        }
        return new After(indexNow(publish, problems), hooks);
    }

    private static String indexNow(Fields publish, Problems problems) {
        Optional<Located<String>> key = publish.line(AfterKeys.INDEX_NOW);
        if (key.isPresent() && !INDEX_NOW.matcher(key.get().value()).matches()) {
            problems.report(
                    Code.BAD_VALUE,
                    key.get().position(),
                    "this is no key of IndexNow",
                    "write 8 to 128 letters, digits and hyphens, such as what openssl rand -hex 16 gives");
            return "";
        }
        return key.map(Located::value).orElse("");
    }

    private static Optional<After.Hook> hook(Fields fields, Problems problems) {
        After.Kind kind = fields.choice(AfterKeys.KIND)
                .map(word -> After.Kind.valueOf(word.toUpperCase(Locale.ROOT)))
                .orElse(After.Kind.NOTICE);
        Optional<Located<String>> url =
                fields.line(AfterKeys.URL).filter(each -> isSafe("the url of a hook", each, problems));
        Optional<Located<String>> id = fields.line(AfterKeys.ID).filter(each -> isId(each, problems));
        String server = fields.words(AfterKeys.SERVER).orElse("");
        boolean each = kind == After.Kind.EACH;
        boolean named = kind == After.Kind.CLOUDFLARE || kind == After.Kind.CLOUDFRONT;
        if ((each || kind == After.Kind.NOTICE) && fields.value(AfterKeys.URL).isEmpty()) {
            missing(fields, problems, "a hook of kind " + word(kind) + " needs url", "add url: https://…");
        }
        if (named && fields.value(AfterKeys.ID).isEmpty()) {
            missing(
                    fields,
                    problems,
                    "a hook of kind " + word(kind) + " needs id",
                    "add id: with the id of the " + (kind == After.Kind.CLOUDFLARE ? "zone" : "distribution"));
        }
        boolean optional = fields.value(AfterKeys.URL).isEmpty() && kind != After.Kind.NOTICE && !each;
        boolean whole = (url.isPresent() || optional) && (id.isPresent() || !named);
        if (each
                && url.isPresent()
                && !url.get().value().contains("{path}")
                && !url.get().value().contains("{url}")) {
            problems.report(
                    Code.BAD_VALUE,
                    url.get().position(),
                    "the url of kind each says nowhere which address changed",
                    "write {path} or {url} where it belongs");
            return Optional.empty();
        }
        return whole
                ? Optional.of(new After.Hook(
                        kind,
                        url.map(Located::value).orElse(""),
                        id.map(Located::value).orElse(""),
                        server,
                        fields.choice(AfterKeys.METHOD).orElse("PURGE")))
                : Optional.empty();
    }

    private static String word(After.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static void missing(Fields fields, Problems problems, String what, String remedy) {
        problems.report(Code.MISSING_KEY, fields.position(AfterKeys.KIND), what, remedy);
    }

    private static boolean isId(Located<String> id, Problems problems) {
        boolean fits = ID.matcher(id.value()).matches();
        if (!fits) {
            problems.report(
                    Code.BAD_VALUE,
                    id.position(),
                    Blanks.shown(id.value()) + " is no id of a zone or a distribution",
                    "copy it from the console of the service");
        }
        return fits;
    }

    /** A web address that nobody on the way can read along, or one of this machine. */
    private static boolean isSafe(String name, Located<String> address, Problems problems) {
        boolean safe = isSafe(address.value().replace("{path}", "/x").replaceAll("\\{(secret|url)}", "x"));
        if (!safe) {
            problems.report(
                    Code.BAD_VALUE,
                    address.position(),
                    name + " is not a web address with https://",
                    "write one such as https://hooks.example/site, without user and password");
        }
        return safe;
    }

    private static boolean isSafe(String address) {
        try {
            URI uri = new URI(address);
            String host = uri.getHost();
            boolean here = "http".equals(uri.getScheme())
                    && host != null
                    && (host.equals("localhost") || host.equals("127.0.0.1"));
            return host != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawFragment() == null
                    && ("https".equals(uri.getScheme()) || here);
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
