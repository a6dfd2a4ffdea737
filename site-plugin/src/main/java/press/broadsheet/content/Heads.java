package press.broadsheet.content;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import press.broadsheet.diagnostic.Code;

/** Makes the typed heads of what stands in front matter; empty when it holds an error. */
final class Heads {
    private final ZoneId zone;

    Heads(ZoneId zone) {
        this.zone = zone;
    }

    /** The head of a story. */
    Optional<ArticleHead> article(Document document, Problems problems) {
        Fields fields = new Fields(document.head(), ArticleKeys.TABLE, document.fence(), problems);
        HeadReader reader = new HeadReader(fields, zone);
        String title = fields.words(ArticleKeys.TITLE).orElse("");
        Optional<Located<Moment>> date = reader.moment(ArticleKeys.DATE);
        Optional<Located<Moment>> updated = reader.moment(ArticleKeys.UPDATED);
        Optional<Located<Moment>> expires = reader.moment(ArticleKeys.EXPIRES);
        if (date.isPresent()) {
            Moment first = date.get().value();
            updated.filter(u -> reader.precedes(u.value(), first))
                    .ifPresent(u -> problems.report(
                            Code.UPDATED_BEFORE_DATE,
                            u.position(),
                            "updated precedes date",
                            "correct one of the two, or remove updated"));
            expires.filter(e -> reader.precedes(e.value(), first))
                    .ifPresent(e -> problems.report(
                            Code.BAD_VALUE,
                            e.position(),
                            "expires precedes date",
                            "correct one of the two, or remove expires"));
        }
        Optional<Located<Withdrawal>> withdrawn = withdrawn(fields, reader, date);
        ArticleHead head = new ArticleHead(
                title,
                date.orElseGet(() -> new Located<>(NO_MOMENT, document.fence())),
                reader.authors(ArticleKeys.AUTHORS),
                fields.line(ArticleKeys.SECTION),
                fields.terms(ArticleKeys.TAGS),
                fields.terms(ArticleKeys.SERIES),
                part(fields),
                fields.terms(ArticleKeys.PLACES),
                fields.words(ArticleKeys.SUMMARY),
                fields.words(ArticleKeys.KICKER),
                fields.words(ArticleKeys.LABEL),
                reader.picture(ArticleKeys.IMAGE),
                new ExhibitReader(fields, reader, problems).read(),
                updated.map(Located::value),
                reader.corrections(ArticleKeys.CORRECTIONS),
                type(fields),
                fields.texts(ArticleKeys.RELATED),
                reader.moment(ArticleKeys.EMBARGO).map(Located::value),
                expires.map(Located::value),
                withdrawn.map(Located::value),
                fields.words(ArticleKeys.NOTE),
                fields.truth(ArticleKeys.DRAFT),
                reader.part(ArticleKeys.SLUG),
                reader.address(ArticleKeys.PERMALINK),
                reader.addresses(ArticleKeys.ALIASES),
                reader.language(ArticleKeys.LANGUAGE),
                fields.line(ArticleKeys.TRANSLATION),
                reader.layout(ArticleKeys.LAYOUT),
                live(document, fields, reader, date, problems),
                fields.params());
        return problems.failed() ? Optional.empty() : Optional.of(head);
    }

    /** What makes a live story one; its keys are refused where there is none. */
    private Optional<Live> live(
            Document document, Fields fields, HeadReader reader, Optional<Located<Moment>> date, Problems problems) {
        List<String> keyPoints = fields.texts(ArticleKeys.KEY_POINTS).stream()
                .map(Located::value)
                .toList();
        Optional<Located<Moment>> ended = reader.moment(ArticleKeys.ENDED);
        if (type(fields) != ArticleType.LIVE) {
            for (Key key : List.of(ArticleKeys.KEY_POINTS, ArticleKeys.ENDED)) {
                fields.value(key)
                        .ifPresent(value -> problems.report(
                                Code.BAD_VALUE,
                                value.position(),
                                key.name() + " is a key of live stories, and this is none",
                                "add type: live, or remove " + key.name()));
            }
            return Optional.empty();
        }
        if (date.isEmpty()) {
            return Optional.empty();
        }
        Live live = LiveReader.read(document, date.get().value(), keyPoints, ended.map(Located::value), zone, problems);
        Moment last = live.entries().stream()
                .findFirst()
                .map(entry -> new Moment(entry.at(), false))
                .orElse(date.get().value());
        ended.filter(end -> reader.precedes(end.value(), last))
                .ifPresent(end -> problems.report(
                        Code.BAD_VALUE,
                        end.position(),
                        "ended precedes the newest entry",
                        "write the time at which the coverage ended, or remove ended while it runs"));
        return Optional.of(live);
    }

    private static Optional<Located<Withdrawal>> withdrawn(
            Fields fields, HeadReader reader, Optional<Located<Moment>> published) {
        Optional<Located<Withdrawal>> withdrawn = reader.withdrawal(ArticleKeys.WITHDRAWN);
        if (withdrawn.isPresent() && published.isPresent()) {
            Moment since = withdrawn.get().value().date();
            if (reader.precedes(since, published.get().value())) {
                fields.problems()
                        .report(
                                Code.BAD_VALUE,
                                withdrawn.get().position(),
                                "withdrawn.date precedes date",
                                "correct one of the two; a story that never was published is a draft");
            }
        }
        return withdrawn;
    }

    /** Stands for a missing date until the head is thrown away. */
    private static final Moment NO_MOMENT = new Moment(java.time.OffsetDateTime.MIN, true);

    private static Optional<Located<Integer>> part(Fields fields) {
        OptionalInt part = fields.number(ArticleKeys.PART, 1, 1_000_000);
        return part.isPresent()
                ? Optional.of(new Located<>(part.getAsInt(), fields.position(ArticleKeys.PART)))
                : Optional.empty();
    }

    private static ArticleType type(Fields fields) {
        String word = fields.choice(ArticleKeys.TYPE).orElse("news");
        return Arrays.stream(ArticleType.values())
                .filter(type -> type.word().equals(word))
                .findFirst()
                .orElse(ArticleType.NEWS);
    }

    /** The head of an author. */
    Optional<AuthorHead> author(Document document, Problems problems) {
        Fields fields = new Fields(document.head(), AuthorKeys.TABLE, document.fence(), problems);
        HeadReader reader = new HeadReader(fields, zone);
        String kind = fields.choice(AuthorKeys.KIND).orElse("organisation");
        AuthorHead head = new AuthorHead(
                fields.words(AuthorKeys.NAME).orElse(""),
                kind.equals("person"),
                kind.equals("agency"),
                fields.words(AuthorKeys.ROLE),
                fields.words(AuthorKeys.SUMMARY),
                reader.picture(AuthorKeys.PICTURE),
                reader.links(AuthorKeys.LINKS, true),
                reader.email(AuthorKeys.EMAIL),
                reader.part(ArticleKeys.SLUG),
                fields.texts(AuthorKeys.SYNONYMS),
                reader.addresses(ArticleKeys.ALIASES),
                TranslationReader.ofAuthor(fields, problems),
                fields.params());
        return problems.failed() ? Optional.empty() : Optional.of(head);
    }

    /** The head of a section. */
    Optional<TermHead> section(Document document, Problems problems) {
        return term(document, TermKeys.SECTION, problems);
    }

    /** The head of a tag. */
    Optional<TermHead> tag(Document document, Problems problems) {
        return term(document, TermKeys.TAG, problems);
    }

    /** The head of a series. */
    Optional<TermHead> series(Document document, Problems problems) {
        return term(document, TermKeys.SERIES, problems);
    }

    /** The head of a place. */
    Optional<TermHead> place(Document document, Problems problems) {
        return term(document, TermKeys.PLACE, problems);
    }

    private Optional<TermHead> term(Document document, KeyTable table, Problems problems) {
        Fields fields = new Fields(document.head(), table, document.fence(), problems);
        HeadReader reader = new HeadReader(fields, zone);
        TermHead head = new TermHead(
                fields.words(TermKeys.TITLE),
                fields.words(TermKeys.DESCRIPTION),
                reader.order(TermKeys.ORDER),
                fields.terms(TermKeys.SYNONYMS),
                topic(fields),
                reader.links(TermKeys.LINKS, false),
                CoordinatesReader.read(fields, TermKeys.COORDINATES),
                fields.texts(TermKeys.PARTS),
                fields.number(TermKeys.LENGTH, 1, 1_000_000),
                reader.picture(ArticleKeys.IMAGE),
                reader.addresses(ArticleKeys.ALIASES),
                TranslationReader.ofTerm(fields, problems),
                fields.params());
        return problems.failed() ? Optional.empty() : Optional.of(head);
    }

    private static TopicKind topic(Fields fields) {
        String word = fields.choice(TermKeys.KIND).orElse("topic");
        return Arrays.stream(TopicKind.values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElse(TopicKind.TOPIC);
    }

    /** The head of a plain page. */
    Optional<PageHead> page(Document document, Problems problems) {
        Fields fields = new Fields(document.head(), PageKeys.TABLE, document.fence(), problems);
        HeadReader reader = new HeadReader(fields, zone);
        PageHead head = new PageHead(
                fields.words(ArticleKeys.TITLE).orElse(""),
                fields.words(PageKeys.SUMMARY),
                reader.moment(PageKeys.UPDATED).map(Located::value),
                reader.picture(ArticleKeys.IMAGE),
                fields.truth(ArticleKeys.DRAFT),
                reader.part(ArticleKeys.SLUG),
                reader.address(ArticleKeys.PERMALINK),
                reader.addresses(ArticleKeys.ALIASES),
                reader.language(ArticleKeys.LANGUAGE),
                fields.line(PageKeys.TRANSLATION),
                reader.layout(ArticleKeys.LAYOUT),
                fields.params());
        return problems.failed() ? Optional.empty() : Optional.of(head);
    }
}
