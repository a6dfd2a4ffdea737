package press.broadsheet.content;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import press.broadsheet.content.Value.Kind;
import press.broadsheet.content.Value.Mapping;
import press.broadsheet.content.Value.Scalar;
import press.broadsheet.diagnostic.Code;
import press.broadsheet.diagnostic.Diagnostics;
import press.broadsheet.diagnostic.Nearest;
import press.broadsheet.diagnostic.Position;
import press.broadsheet.source.SourceFile;
import press.broadsheet.source.SourceText;
import press.broadsheet.source.SourceTree;

/** Reads {@code site.yaml}. After an error it goes on with defaults, so that the rest of the content can be read. */
final class SettingsReader {
    private static final int MANY_ITEMS = 100;
    private static final int MOST = 500;
    private static final URI NO_URL = URI.create("https://example.invalid");

    private final Fields fields;
    private final HeadReader reader;
    private final MenuReader menus;
    private final Problems problems;
    private final SiteDefaults defaults;
    private final Position file;

    private SettingsReader(Mapping mapping, Position file, SiteDefaults defaults, Problems problems) {
        this.fields = new Fields(mapping, SettingsKeys.TABLE, file, problems);
        this.reader = new HeadReader(fields, ZoneOffset.UTC);
        this.menus = new MenuReader(problems);
        this.problems = problems;
        this.defaults = defaults;
        this.file = file;
    }

    /**
     * The settings; defaults where there is no file.
     *
     * @param shown the path the file has, or would have, in messages
     */
    static Settings read(
            SourceTree tree, Optional<SourceFile> file, String shown, SiteDefaults defaults, Diagnostics diagnostics) {
        Problems problems = new Problems(diagnostics);
        Position place = Position.ofFile(shown);
        if (file.isEmpty()) {
            return new SettingsReader(new Mapping(place, List.of()), place, defaults, problems).settings();
        }
        Optional<Mapping> mapping = SourceText.decode(shown, tree.read(file.get()), diagnostics)
                .flatMap(text -> mapping(shown, text, problems));
        // what cannot be read says nothing about name and address: their lack is no second problem
        SiteDefaults known = mapping.isPresent() ? defaults : SiteDefaults.of("", NO_URL.toString());
        return new SettingsReader(mapping.orElse(new Mapping(place, List.of())), place, known, problems).settings();
    }

    private static Optional<Mapping> mapping(String shown, String text, Problems problems) {
        Lines lines = new Lines(shown, text, 1);
        try {
            Value value = YamlReader.read(lines);
            if (value instanceof Mapping mapping) {
                return Optional.of(mapping);
            }
            if (value instanceof Scalar scalar && scalar.kind() == Kind.NULL) {
                return Optional.of(new Mapping(lines.start(), List.of()));
            }
            problems.report(
                    Code.WRONG_TYPE,
                    value.position(),
                    "the settings are " + value.words() + ", keys with values were expected",
                    "write each as a key, a colon, a blank and a value");
        } catch (Unreadable e) {
            problems.report(e);
        }
        return Optional.empty();
    }

    private Settings settings() {
        ZoneId zone = timezone();
        String language = LanguageReader.main(reader);
        LanguageReader languages = new LanguageReader(language, problems);
        List<Language> all = languages.languages(fields);
        return new Settings(
                name(),
                url(),
                text(SettingsKeys.DESCRIPTION),
                text(SettingsKeys.TAGLINE),
                language,
                zone,
                reader.picture(SettingsKeys.LOGO),
                reader.picture(SettingsKeys.IMAGE),
                fields.terms(SettingsKeys.SECTIONS).stream()
                        .filter(id -> Addresses.isPart("sections", id, problems))
                        .map(Located::value)
                        .distinct()
                        .toList(),
                reader.part(SettingsKeys.DEFAULT_SECTION).map(Located::value).orElse("news"),
                menus.menu(fields.inner(SettingsKeys.MENU)),
                policies(),
                reader.links(SettingsKeys.SOCIAL, false),
                contact(),
                feeds(),
                new Settings.Pagination(fields.inner(SettingsKeys.PAGINATION)
                        .number(SettingsKeys.SIZE, 1, MOST)
                        .orElse(20)),
                PictureSettings.read(fields.inner(SettingsKeys.PICTURES), problems),
                new Settings.Permalinks(PermalinkPattern.read(fields.inner(SettingsKeys.PERMALINKS), problems)),
                choice(SettingsKeys.SLUGS, Settings.Slugs.ASCII),
                choice(SettingsKeys.HTML, Settings.Html.SAFE),
                choice(SettingsKeys.EXPIRED, Settings.Expired.NOTICE),
                robots(),
                search(),
                HostReader.host(fields.inner(SettingsKeys.HOST), problems),
                HostReader.manifest(fields.inner(SettingsKeys.MANIFEST), problems),
                PublishReader.publishing(fields, problems),
                text(SettingsKeys.COPYRIGHT),
                BudgetReader.budgets(fields, problems),
                Checks.read(fields.inner(SettingsKeys.CHECK)),
                new NewsletterReader(problems, zone, all).read(fields),
                all,
                languages.words(),
                fields.params());
    }

    private String text(Key key) {
        return fields.words(key).orElse("");
    }

    private <E extends Enum<E>> E choice(Key key, E otherwise) {
        return choice(fields, key, otherwise);
    }

    private static <E extends Enum<E>> E choice(Fields fields, Key key, E otherwise) {
        return fields.choice(key)
                .map(word -> constant(otherwise.getDeclaringClass(), word))
                .orElse(otherwise);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
    }

    private String name() {
        Optional<String> name = fields.words(SettingsKeys.NAME).or(defaults::name);
        if (name.isEmpty()) {
            problems.report(Code.NO_SITE_NAME, file, "the site has no name", "write name: here, or set it in the pom");
        }
        return name.orElse("");
    }

    private URI url() {
        Optional<Located<String>> written = fields.line(SettingsKeys.URL);
        Optional<Located<String>> url = defaults.forcedUrl()
                .map(forced -> new Located<>(forced, file))
                .or(() -> written)
                .or(() -> defaults.url().map(given -> new Located<>(given, file)));
        if (url.isEmpty()) {
            problems.report(
                    Code.NO_SITE_URL,
                    file,
                    "the site has no public address",
                    "write url: https://… here, or set it in the pom");
            return NO_URL;
        }
        return url(url.get());
    }

    private URI url(Located<String> url) {
        String text = url.value();
        while (text.endsWith("/")) {
            text = text.substring(0, text.length() - 1);
        }
        try {
            URI uri = new URI(text);
            String host = uri.getHost();
            boolean bare = uri.getRawQuery() == null && uri.getRawFragment() == null && uri.getRawUserInfo() == null;
            if (Addresses.isWeb(text) && host != null && bare && uri.normalize().equals(uri)) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // told below
        }
        problems.report(
                Code.BAD_VALUE,
                url.position(),
                Blanks.shown(url.value()) + " is not the address of a site",
                "write http:// or https://, a host and perhaps a path, without query and fragment");
        return NO_URL;
    }

    private ZoneId timezone() {
        Optional<Located<String>> zone = fields.line(SettingsKeys.TIMEZONE);
        if (zone.isEmpty()) {
            return ZoneOffset.UTC;
        }
        try {
            return ZoneId.of(zone.get().value());
        } catch (DateTimeException e) {
            problems.report(
                    Code.BAD_VALUE,
                    zone.get().position(),
                    Blanks.shown(zone.get().value()) + " is not a time zone",
                    Nearest.remedy(
                            zone.get().value(),
                            ZoneId.getAvailableZoneIds(),
                            "write a name such as Europe/London or UTC"));
            return ZoneOffset.UTC;
        }
    }

    private SortedMap<String, Located<String>> policies() {
        Fields inner = fields.inner(SettingsKeys.POLICIES);
        SortedMap<String, Located<String>> policies = new TreeMap<>();
        for (Key key : SettingsKeys.POLICIES.inner()) {
            inner.line(key)
                    .filter(page -> Addresses.isWeb(page.value())
                            || Addresses.isOnSite("policies." + key.name(), page, problems))
                    .ifPresent(page -> policies.put(key.name(), page));
        }
        return Collections.unmodifiableSortedMap(policies);
    }

    private Settings.Contact contact() {
        Fields inner = fields.inner(SettingsKeys.CONTACT);
        HeadReader contact = new HeadReader(inner, ZoneOffset.UTC);
        return new Settings.Contact(
                contact.email(SettingsKeys.EMAIL).orElse(""),
                inner.words(SettingsKeys.TELEPHONE).orElse(""),
                inner.words(SettingsKeys.ADDRESS).orElse(""));
    }

    private Settings.Feeds feeds() {
        Fields inner = fields.inner(SettingsKeys.FEEDS);
        List<Settings.FeedFormat> formats = constants(
                Settings.FeedFormat.class, inner, SettingsKeys.FORMATS, Arrays.asList(Settings.FeedFormat.values()));
        List<Settings.FeedFor> scopes = constants(
                Settings.FeedFor.class,
                inner,
                SettingsKeys.FOR,
                List.of(
                        Settings.FeedFor.SITE,
                        Settings.FeedFor.SECTION,
                        Settings.FeedFor.TAG,
                        Settings.FeedFor.AUTHOR));
        int items = inner.number(SettingsKeys.ITEMS, 1, MOST).orElse(30);
        if (items > MANY_ITEMS) {
            problems.report(
                    Code.LARGE_FEED,
                    inner.position(SettingsKeys.ITEMS),
                    "every feed holds " + items + " stories",
                    "write " + MANY_ITEMS + " or fewer, so that readers do not load them all each time");
        }
        boolean full = !inner.choice(SettingsKeys.CONTENT).equals(Optional.of("summary"));
        return new Settings.Feeds(formats, scopes, items, full, AfterReader.hub(inner, problems));
    }

    /** The words of a list in the order of their enum; an empty list is meant as written. */
    private static <E extends Enum<E>> List<E> constants(Class<E> type, Fields inner, Key key, List<E> otherwise) {
        if (inner.value(key).isEmpty()) {
            return List.copyOf(otherwise);
        }
        EnumSet<E> found = EnumSet.noneOf(type);
        inner.choices(key).forEach(word -> found.add(constant(type, word)));
        return List.copyOf(found);
    }

    private Settings.Search search() {
        Fields inner = fields.inner(SettingsKeys.SEARCH);
        return new Settings.Search(
                choice(inner, SettingsKeys.INDEX, Settings.Search.Index.NONE),
                choice(inner, SettingsKeys.WEB, Settings.Search.Web.NONE));
    }

    private SortedMap<String, Boolean> robots() {
        SortedMap<String, Boolean> rules = new TreeMap<>();
        Optional<Mapping> crawlers = fields.inner(SettingsKeys.ROBOTS).mapping(SettingsKeys.CRAWLERS);
        for (Value.Member member : crawlers.map(Mapping::members).orElse(List.of())) {
            String word = member.value() instanceof Scalar scalar ? Blanks.trim(scalar.text()) : "";
            boolean agent = !member.key().isEmpty()
                    && member.key().chars().allMatch(c -> c > 0x20 && c < 0x7f && c != ':' && c != '#');
            if (!agent) {
                problems.report(
                        Code.BAD_VALUE,
                        member.place(),
                        "this is not a crawler's name",
                        "write its user agent, such as GPTBot");
            } else if (SettingsKeys.CRAWLERS.choices().contains(word)) {
                rules.put(member.key(), word.equals("allow"));
            } else {
                problems.report(
                        Code.BAD_VALUE,
                        member.value().position(),
                        "the rule for " + member.key() + " is neither allow nor deny",
                        Nearest.remedy(word, SettingsKeys.CRAWLERS.choices(), "write allow or deny"));
            }
        }
        return Collections.unmodifiableSortedMap(rules);
    }
}
