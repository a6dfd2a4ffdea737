package press.broadsheet.trace;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import java.lang.reflect.InvocationTargetException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import press.broadsheet.content.Entry;
import press.broadsheet.content.Language;
import press.broadsheet.image.Darkroom;
import press.broadsheet.model.Article;
import press.broadsheet.model.Author;
import press.broadsheet.model.Scope;
import press.broadsheet.model.Site;
import press.broadsheet.model.Term;
import press.broadsheet.model.Version;
import press.broadsheet.plan.Counterpart;
import press.broadsheet.plan.Output;
import press.broadsheet.plan.Redirects;
import press.broadsheet.plan.SitePlan;
import press.broadsheet.plan.SitePlanner;
import press.broadsheet.source.SourceTree;

/** Everything a site is a function of, as facts ask for it. */
public final class Inputs {
    private final Site site;
    private final SitePlan plan;
    private final SourceTree sources;
    private final MessageShelf messages;
    private final MediaShelf media;
    private final DataShelf data;
    private final SearchShelf search;
    /** Those that are no stories. */
    private final Map<String, Entry<?>> entries = new HashMap<>();

    /** The inputs of one build. */
    public Inputs(Site site, SitePlan plan, SourceTree sources, DataShelf data, Darkroom darkroom, SearchShelf search) {
        this.site = site;
        this.plan = plan;
        this.sources = sources;
        this.messages = new MessageShelf(sources);
        this.media = new MediaShelf(sources, site.settings().pictures(), darkroom);
        this.data = data;
        this.search = search;
        site.pages().forEach((path, page) -> entries.put(path, page.entry()));
        site.authors().values().forEach(author -> author.entry().ifPresent(this::shelve));
        for (Scope.Kind kind : List.of(Scope.Kind.SECTION, Scope.Kind.TAG, Scope.Kind.SERIES, Scope.Kind.PLACE)) {
            site.terms(kind).values().forEach(term -> term.entry().ifPresent(this::shelve));
        }
    }

    private void shelve(Entry<?> entry) {
        entries.put(entry.file().path(), entry);
    }

    /** The site at the build's instant. */
    public Site site() {
        return site;
    }

    /** All outputs. */
    public SitePlan plan() {
        return plan;
    }

    /** The files. */
    public SourceTree sources() {
        return sources;
    }

    MessageShelf messages() {
        return messages;
    }

    /** Pictures and other files under the content folder. */
    public MediaShelf media() {
        return media;
    }

    DataShelf data() {
        return data;
    }

    /** The search index. */
    public SearchShelf search() {
        return search;
    }

    /** The parsed file behind anything live that has a body. */
    public Optional<Entry<?>> entry(String path) {
        Optional<Entry<?>> story = site.article(path).map(Article::entry);
        return story.isPresent() ? story : Optional.ofNullable(entries.get(path));
    }

    Optional<Term> term(Scope.Kind kind, String id) {
        return Optional.ofNullable(site.terms(kind).get(id));
    }

    Optional<Author> author(String id) {
        return Optional.ofNullable(site.authors().get(id));
    }

    OffsetDateTime now() {
        return site.now().atZone(site.settings().timezone()).toOffsetDateTime();
    }

    /** A component of the settings by its name. */
    Object setting(String name) {
        try {
            return site.settings().getClass().getMethod(name).invoke(site.settings());
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalArgumentException("there is no setting " + name, e);
        }
    }

    List<String> termIds(Scope.Kind kind, String edition) {
        if (kind == Scope.Kind.SECTION) {
            return site.sectionOrder().stream()
                    .filter(id -> site.editions().hasFront(new Scope(kind, id, edition)))
                    .toList();
        }
        String language = site.settings().language(edition).code();
        Collator collator = Collator.getInstance(ULocale.forLanguageTag(language));
        if (collator instanceof RuleBasedCollator rules) {
            rules.setNumericCollation(true);
        }
        List<Named> named = new ArrayList<>();
        if (kind == Scope.Kind.AUTHOR) {
            site.authors().values().forEach(author -> named.add(new Named(author.name(language), author.id())));
        } else {
            site.terms(kind).values().forEach(term -> named.add(new Named(term.title(language), term.id())));
        }
        named.sort(Comparator.comparing(Named::title, collator::compare).thenComparing(Named::address));
        return named.stream()
                .map(Named::address)
                .filter(id -> site.editions().hasFront(new Scope(kind, id, edition)))
                .toList();
    }

    List<String> pageAddresses(String edition, int part) {
        return run(plan.indexablePages(edition), part);
    }

    /** The page at an address in every edition that has it; none if no other has. */
    List<Version> editionsOf(String address) {
        Optional<Output> output = plan.served(address);
        if (output.isPresent() && output.get() instanceof Output.PlainPage page) {
            return Optional.ofNullable(site.pages().get(page.page()))
                    .map(site.editions()::versions)
                    .orElse(List.of());
        }
        List<Version> versions = new ArrayList<>();
        for (Language language : site.settings().languages()) {
            output.flatMap(page -> Counterpart.of(page, language.prefix()))
                    .map(Output::address)
                    .filter(there -> plan.served(there).isPresent())
                    .ifPresent(there -> versions.add(new Version(language.code(), language.prefix(), there, "")));
        }
        return versions.size() < 2 ? List.of() : List.copyOf(versions);
    }

    /** The entries of one sitemap out of many. */
    static <T> List<T> run(List<T> all, int part) {
        int from = Math.min(all.size(), (part - 1) * SitePlanner.SITEMAP_SIZE);
        return all.subList(from, Math.min(all.size(), from + SitePlanner.SITEMAP_SIZE));
    }

    List<Alias> aliases() {
        return Stream.concat(Redirects.of(site).stream(), Redirects.ofFeeds(site).stream())
                .map(redirect -> new Alias(redirect.from(), redirect.target()))
                .sorted(Comparator.comparing(Alias::from).thenComparing(Alias::to))
                .toList();
    }

    /** The story behind a path, for those who explain what changed. */
    Optional<Article> article(String path) {
        return site.article(path);
    }
}
