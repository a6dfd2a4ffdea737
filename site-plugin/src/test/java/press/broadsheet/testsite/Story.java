package press.broadsheet.testsite;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import press.broadsheet.content.ArticleHead;
import press.broadsheet.content.ArticleType;
import press.broadsheet.content.Byline;
import press.broadsheet.content.Correction;
import press.broadsheet.content.Exhibits;
import press.broadsheet.content.Live;
import press.broadsheet.content.Located;
import press.broadsheet.content.Moment;
import press.broadsheet.content.Params;
import press.broadsheet.content.Picture;
import press.broadsheet.diagnostic.Position;

/** A story of a test, by default a short one without a byline. */
public final class Story {
    final String path;
    String title = "A headline";
    String date = "2026-11-23T06:30:00Z";
    String body = "A first paragraph.\n";
    String summary = "";
    String updated = "";
    String expires = "";
    String language = "";
    ArticleType type = ArticleType.NEWS;
    Optional<Picture> picture = Optional.empty();
    final List<Located<Byline>> authors = new ArrayList<>();
    final List<Correction> corrections = new ArrayList<>();
    List<String> tags = List.of();
    List<String> series = List.of();
    List<String> places = List.of();
    List<String> aliases = List.of();

    /** A story at a path of the content folder. */
    public Story(String path) {
        this.path = path;
    }

    public Story title(String value) {
        title = value;
        return this;
    }

    public Story date(String value) {
        date = value;
        return this;
    }

    public Story updated(String value) {
        updated = value;
        return this;
    }

    public Story expires(String value) {
        expires = value;
        return this;
    }

    public Story body(String value) {
        body = value;
        return this;
    }

    public Story summary(String value) {
        summary = value;
        return this;
    }

    public Story language(String value) {
        language = value;
        return this;
    }

    public Story type(ArticleType value) {
        type = value;
        return this;
    }

    public Story by(String author) {
        return by(author, "");
    }

    public Story by(String author, String role) {
        authors.add(at(new Byline(author, role, false)));
        return this;
    }

    public Story tags(String... values) {
        tags = List.of(values);
        return this;
    }

    public Story series(String... values) {
        series = List.of(values);
        return this;
    }

    public Story places(String... values) {
        places = List.of(values);
        return this;
    }

    public Story aliases(String... values) {
        aliases = List.of(values);
        return this;
    }

    public Story picture(String src, String alt, String caption, String credit) {
        picture = Optional.of(new Picture(src, alt, caption, credit, 50, 50));
        return this;
    }

    public Story corrected(String day, String text) {
        corrections.add(new Correction(moment(day), text));
        return this;
    }

    ArticleHead head() {
        return new ArticleHead(
                title,
                at(moment(date)),
                authors,
                Optional.empty(),
                located(tags),
                located(series),
                Optional.empty(),
                located(places),
                text(summary),
                Optional.empty(),
                Optional.empty(),
                picture.map(this::at),
                Exhibits.NONE,
                text(updated).map(Story::moment),
                corrections,
                type,
                List.of(),
                Optional.empty(),
                text(expires).map(Story::moment),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                located(aliases),
                text(language).map(tag -> new Located<>(tag, Position.ofFile(path))),
                Optional.empty(),
                Optional.empty(),
                type == ArticleType.LIVE ? Optional.of(withoutEntries()) : Optional.empty(),
                Params.NONE);
    }

    private Live withoutEntries() {
        return new Live(List.of(), List.of(), Optional.empty(), body.length(), true);
    }

    private List<Located<String>> located(List<String> values) {
        return Stream.of(values).flatMap(List::stream).map(this::at).toList();
    }

    private <T> Located<T> at(T value) {
        return new Located<>(value, Position.ofFile("content/" + path));
    }

    private static Optional<String> text(String value) {
        return Optional.of(value).filter(text -> !text.isEmpty());
    }

    private static Moment moment(String at) {
        return new Moment(OffsetDateTime.parse(at), false);
    }
}
