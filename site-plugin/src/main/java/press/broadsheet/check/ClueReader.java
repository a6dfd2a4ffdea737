package press.broadsheet.check;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import press.broadsheet.content.ArticleHead;
import press.broadsheet.content.ContentReader;
import press.broadsheet.content.Correction;
import press.broadsheet.content.Entry;
import press.broadsheet.content.Located;
import press.broadsheet.content.PageHead;
import press.broadsheet.content.Picture;
import press.broadsheet.diagnostic.Diagnostics;
import press.broadsheet.diagnostic.Position;
import press.broadsheet.model.Article;
import press.broadsheet.model.Held;
import press.broadsheet.model.Permalinks;
import press.broadsheet.model.Scope;
import press.broadsheet.plan.Output;
import press.broadsheet.source.Root;
import press.broadsheet.source.SourceFile;
import press.broadsheet.source.SourceText;

/** Reads in held stories and pages by what they could be known. */
final class ClueReader {
    /** So many words of a story, and letters, stand by chance nowhere else. */
    private static final int RUN = 6;

    private static final int RUN_LETTERS = 12;

    /** A title of so many words betrays its story even if a published story says the same words. */
    private static final int FIRM = 5;

    private final FinishedSite site;
    private final Clues clues = new Clues();
    private final Set<String> segments = new HashSet<>();
    private final Set<Long> publishedTitles = new HashSet<>();
    private final Set<Long> knownAuthors = new HashSet<>();
    private final Map<Scope.Kind, Set<Long>> knownTerms = new EnumMap<>(Scope.Kind.class);

    ClueReader(FinishedSite site) {
        this.site = site;
    }

    /** The clues to all stories and pages that are held. */
    Clues read() {
        site.plan().outputs().forEach(output -> Runs.segments(output.address(), segments::add));
        site.site()
                .articles()
                .forEach(article -> publishedTitles.add(key(article.head().title())));
        site.site()
                .pages()
                .values()
                .forEach(page -> publishedTitles.add(key(page.entry().head().title())));
        site.site().authors().values().forEach(author -> {
            knownAuthors.add(key(author.name()));
            knownAuthors.add(key(author.id()));
        });
        for (Held held : site.site().held()) {
            Article article = site.site().keptBack().get(held.path());
            if (article != null) {
                story(
                        article,
                        new Secret(
                                held.path(),
                                held.reason(site.site()),
                                held.state().secret()));
            }
        }
        for (Entry<PageHead> page : site.content().pages()) {
            if (page.head().draft()) {
                page(page, new Secret(page.file().path(), "draft", true));
            }
        }
        return clues;
    }

    private void story(Article article, Secret secret) {
        Entry<ArticleHead> entry = article.entry();
        ArticleHead head = entry.head();
        Position file = Position.ofFile(entry.file().shown());
        String source = source(entry);
        HeadLines lines = HeadLines.of(source, entry);
        if (secret.wholly()) {
            title(head.title(), secret, lines.of("title"));
            slug(article.slug(), secret, head.slug().map(Located::position).orElse(file));
            slug(entry.stem(), secret, file);
            address(
                    article.address(),
                    secret,
                    head.permalink().map(Located::position).orElse(file));
            names(article, secret);
        }
        head.summary().ifPresent(summary -> summary(summary, secret, lines.of("summary")));
        Stream.of(
                        head.kicker().stream(),
                        head.note().stream(),
                        head.corrections().stream().map(Correction::text),
                        head.image().stream().map(Located::value).flatMap(ClueReader::words))
                .flatMap(texts -> texts)
                .forEach(text -> block(text, secret, file));
        body(entry, secret);
        pictures(source, entry, secret);
    }

    /** All that is written in a file; nothing if it is no text. */
    private String source(Entry<?> entry) {
        return SourceText.decode(entry.file().shown(), site.sources().read(entry.file()), new Diagnostics())
                .orElse("");
    }

    private static Stream<String> words(Picture picture) {
        return Stream.of(picture.alt(), picture.caption(), picture.credit());
    }

    private void page(Entry<PageHead> page, Secret secret) {
        String source = source(page);
        HeadLines lines = HeadLines.of(source, page);
        title(page.head().title(), secret, lines.of("title"));
        page.head().summary().ifPresent(summary -> summary(summary, secret, lines.of("summary")));
        body(page, secret);
        pictures(source, page, secret);
    }

    private void title(String title, Secret secret, Position position) {
        Words words = Words.of(title);
        if (words.size() == 0 || publishedTitles.contains(words.hash(0, words.size()))) {
            return;
        }
        boolean firm = words.size() >= FIRM;
        Clue clue = new Clue(secret, Clue.Part.TITLE, position, title, firm);
        if (words.size() >= 3 && title.length() >= 10) {
            clues.phrase(words.hashes(0, words.size()), clue);
        } else {
            clues.name(title, clue);
        }
    }

    private void summary(String summary, Secret secret, Position position) {
        Words words = Words.of(summary);
        if (words.size() >= FIRM) {
            clues.phrase(words.hashes(0, words.size()), new Clue(secret, Clue.Part.SUMMARY, position, summary, true));
        }
        block(summary, secret, position);
    }

    private void slug(String slug, Secret secret, Position position) {
        if (slug.indexOf('-') > 0 && !segments.contains(slug)) {
            clues.place(slug, slug, new Clue(secret, Clue.Part.SLUG, position, slug, false));
        }
    }

    private void address(String address, Secret secret, Position position) {
        boolean old = site.plan()
                .served(address)
                .filter(Output.RedirectPage.class::isInstance)
                .isPresent();
        if (!old) {
            address(address, secret, position, Clue.Part.ADDRESS);
        }
    }

    private static String bare(String address) {
        String bare = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
        return bare.endsWith(".html") ? bare.substring(0, bare.length() - ".html".length()) : bare;
    }

    private static Optional<String> lastSegment(String address) {
        String bare = bare(address);
        return bare.isEmpty() ? Optional.empty() : Optional.of(bare.substring(bare.lastIndexOf('/') + 1));
    }

    /** Its tags, series, places and authors that no published story has. */
    private void names(Article article, Secret secret) {
        ArticleHead head = article.head();
        terms(Scope.Kind.TAG, article.tags(), head.tags(), secret);
        terms(Scope.Kind.SERIES, article.series(), head.series(), secret);
        terms(Scope.Kind.PLACE, article.places(), head.places(), secret);
        head.authors().stream()
                .filter(author -> !knownAuthors.contains(key(author.value().author())))
                .forEach(author -> name(author.value().author(), secret, author.position()));
    }

    private static long key(String text) {
        Words words = Words.of(text);
        return words.hash(0, words.size());
    }

    private void terms(Scope.Kind kind, List<String> ids, List<Located<String>> written, Secret secret) {
        for (String id : ids) {
            if (site.site().terms(kind).containsKey(id)) {
                continue;
            }
            Position position = written.isEmpty()
                    ? Position.ofFile(secret.path())
                    : written.get(0).position();
            address(Permalinks.front(new Scope(kind, id)), secret, position, Clue.Part.NAME);
        }
        Set<Long> known = knownTerms.computeIfAbsent(kind, this::known);
        written.stream()
                .filter(term -> !known.contains(key(term.value())))
                .forEach(term -> name(term.value(), secret, term.position()));
    }

    private Set<Long> known(Scope.Kind kind) {
        Set<Long> known = new HashSet<>();
        site.site().terms(kind).values().forEach(term -> {
            known.add(key(term.title()));
            known.add(key(term.id()));
        });
        return known;
    }

    private void address(String address, Secret secret, Position position, Clue.Part part) {
        lastSegment(address)
                .ifPresent(segment ->
                        clues.place(segment, bare(address), new Clue(secret, part, position, address, true)));
    }

    private void name(String name, Secret secret, Position position) {
        Clue clue = new Clue(secret, Clue.Part.NAME, position, name, false);
        Words words = Words.of(name);
        if (words.size() >= 3) {
            clues.phrase(words.hashes(0, words.size()), clue);
        } else {
            clues.name(name, clue);
        }
    }

    private void body(Entry<?> entry, Secret secret) {
        String[] lines = ContentReader.body(site.sources(), entry).split("\n", -1);
        StringBuilder block = new StringBuilder();
        int first = 0;
        for (int i = 0; i <= lines.length; i++) {
            boolean blank = i == lines.length || lines[i].isBlank();
            if (blank && block.length() > 0) {
                block(block.toString(), secret, new Position(entry.file().shown(), entry.bodyLine() + first, 0));
                block.setLength(0);
            } else if (!blank) {
                first = block.length() == 0 ? i : first;
                block.append(lines[i]).append('\n');
            }
        }
    }

    /** Each run of words of a paragraph, or a shorter paragraph as a whole. */
    private void block(String text, Secret secret, Position position) {
        String plain = Reading.ofMarkdown(text);
        Words words = Words.of(plain);
        int line = 0;
        int counted = 0;
        for (int from = 0; from < words.size(); from++) {
            for (; counted < words.start(from); counted++) {
                line += plain.charAt(counted) == '\n' ? 1 : 0;
            }
            int to = Math.min(words.size(), from + RUN);
            while (to < words.size() && words.text(from, to).length() < RUN_LETTERS) {
                to++;
            }
            boolean enough = to - from >= RUN || (from == 0 && to - from >= 4);
            String shown = words.text(from, to).replace('\n', ' ');
            if (enough && shown.length() >= RUN_LETTERS) {
                Position place = position.line() == 0
                        ? position
                        : new Position(position.path(), position.line() + line, position.column());
                clues.phrase(words.hashes(from, to), new Clue(secret, Clue.Part.TEXT, place, shown, false));
            }
        }
    }

    /** Whatever file of the content folder it names. */
    private void pictures(String source, Entry<?> entry, Secret secret) {
        Runs.each(
                source,
                run -> MediaNames.find(site.sources(), entry.file(), run)
                        .ifPresent(file -> picture(file, secret, entry.file())));
    }

    private void picture(SourceFile file, Secret secret, SourceFile story) {
        if (file.root() == Root.CONTENT) {
            Position position = Position.ofFile(story.shown());
            clues.picture(
                    file.path(),
                    file.size(),
                    file.digest(),
                    new Clue(secret, Clue.Part.PICTURE, position, file.shown(), false));
        }
    }
}
