package press.broadsheet.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import press.broadsheet.content.Language;
import press.broadsheet.content.Located;

/** What of the site stands in which edition. A site of one language has one edition, which has everything. */
public final class EditionTerms {
    private final Site site;
    private final List<Language> languages;
    private final Set<String> declared = new HashSet<>();

    EditionTerms(Site site) {
        this.site = site;
        this.languages = site.settings().languages();
        if (languages.size() > 1) {
            Slugger slugger = new Slugger(site.settings().slugs());
            site.settings().sections().forEach(id -> declared.add(slugger.slug(id)));
        }
    }

    /**
     * Whether an edition has a front for a section, tag, series, place or author: it has what the stories of its lists carry, the
     * main one all sections and authors that are written down too.
     */
    public boolean hasFront(Scope scope) {
        return languages.size() == 1
                || !site.shown(scope).isEmpty()
                || (scope.edition().isEmpty() && isWritten(scope));
    }

    private boolean isWritten(Scope scope) {
        return switch (scope.kind()) {
            case SECTION ->
                declared.contains(scope.id())
                        || Optional.ofNullable(site.terms(scope.kind()).get(scope.id()))
                                .flatMap(Term::entry)
                                .isPresent();
            case AUTHOR ->
                Optional.ofNullable(site.authors().get(scope.id()))
                        .flatMap(Author::entry)
                        .isPresent();
            default -> false;
        };
    }

    /** The address of the front in the edition asked for, or else in one that has it. */
    public String front(Scope scope) {
        if (hasFront(scope)) {
            return Permalinks.front(scope);
        }
        return languages.stream()
                .map(language -> scope.in(language.prefix()))
                .filter(this::hasFront)
                .findFirst()
                .map(Permalinks::front)
                .orElseGet(() -> Permalinks.front(scope));
    }

    /** The versions of a live story in the languages of the site, itself included; none if it is the only one. */
    public List<Version> versions(Article article) {
        Optional<Located<String>> key = article.head().translation();
        List<Article> stories =
                key.isPresent() ? site.list(Scope.versions(key.get().value())) : List.of();
        return versions(
                stories.stream()
                        .map(story -> new Version(story.language(), story.edition(), story.address(), story.path()))
                        .toList(),
                article.path());
    }

    /** The same of a plain page. */
    public List<Version> versions(Page page) {
        Optional<Located<String>> key = page.entry().head().translation();
        if (key.isEmpty()) {
            return List.of();
        }
        return versions(
                site.pages().values().stream()
                        .filter(other -> other.entry()
                                .head()
                                .translation()
                                .map(Located::value)
                                .equals(key.map(Located::value)))
                        .map(other -> new Version(other.language(), other.edition(), other.address(), other.path()))
                        .toList(),
                page.path());
    }

    /**
     * Texts that share a key, each in its own language, as versions in those of the site and in their order. What has
     * no other version, or is in a language of which the site has no edition, has none.
     */
    private List<Version> versions(List<Version> texts, String path) {
        List<Version> versions = new ArrayList<>();
        for (Language language : languages) {
            texts.stream()
                    .filter(text -> isVersion(text, language))
                    .map(text -> new Version(language.code(), language.prefix(), text.address(), text.path()))
                    .forEach(versions::add);
        }
        boolean itself = versions.stream().anyMatch(version -> version.path().equals(path));
        return itself && versions.size() > 1 ? List.copyOf(versions) : List.of();
    }

    /** A text in a language that the site is not published in stands in the main edition, and is no version of it. */
    private boolean isVersion(Version text, Language language) {
        return text.edition().equals(language.prefix())
                && site.settings().declared(text.language()).equals(Optional.of(language));
    }
}
