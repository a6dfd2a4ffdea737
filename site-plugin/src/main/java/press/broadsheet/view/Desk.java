package press.broadsheet.view;

import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.util.ULocale;
import java.net.URI;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Supplier;
import press.broadsheet.content.Language;
import press.broadsheet.content.Picture;
import press.broadsheet.content.Settings;
import press.broadsheet.diagnostic.Code;
import press.broadsheet.diagnostic.Diagnostics;
import press.broadsheet.diagnostic.Position;
import press.broadsheet.image.PictureFacts;
import press.broadsheet.markdown.MarkdownConverter;
import press.broadsheet.model.Facets;
import press.broadsheet.model.Scope;
import press.broadsheet.trace.AuthorCard;
import press.broadsheet.trace.Fact;
import press.broadsheet.trace.FileFact;
import press.broadsheet.trace.Media;
import press.broadsheet.trace.NameFact;
import press.broadsheet.trace.Recorder;
import press.broadsheet.trace.SiteFact;
import press.broadsheet.trace.StoryFact;

/**
 * Where the views of one output are made: it holds the recorder through which all of them read, and
 * makes each view once. Used by one thread.
 */
public final class Desk {
    private final Recorder recorder;
    private final Press press;
    private final String edition;
    private final Map<Object, Object> made = new HashMap<>();

    /** The desk of one output of the edition of a prefix; empty for the main one. */
    public Desk(Recorder recorder, Press press, String edition) {
        this.recorder = recorder;
        this.press = press;
        this.edition = edition;
    }

    /** The answer to a question, recorded. */
    public <T> T read(Fact<T> fact) {
        return recorder.read(fact);
    }

    /** A component of the settings, recorded by its name. */
    public <T> T setting(String name, Class<T> type) {
        return type.cast(recorder.read(new SiteFact.SettingOf(name)));
    }

    /** Notes the template that this output is made with. */
    public void chose(String template) {
        recorder.chose(template);
    }

    /** Where problems of this output are reported. */
    public Diagnostics diagnostics() {
        return recorder.diagnostics();
    }

    /** A desk for a part that several outputs share. */
    Desk fork() {
        return new Desk(recorder.fork(), press, edition);
    }

    /** Notes what a shared part read as read by this output too. */
    void note(List<Fact<?>> facts) {
        recorder.note(facts);
    }

    /** What was read at this desk so far. */
    List<Fact<?>> facts() {
        return recorder.read();
    }

    MarkdownConverter markdown() {
        return press.markdown();
    }

    Press press() {
        return press;
    }

    /** The prefix of the edition that this is made for; empty for the main one. */
    public String edition() {
        return edition;
    }

    /** The languages of the site, the main one first. */
    public List<Language> languages() {
        return ((List<?>) setting("languages", List.class))
                .stream().map(Language.class::cast).toList();
    }

    /** The language of the edition of a prefix. */
    Language language(String prefix) {
        return languages().stream()
                .filter(language -> language.prefix().equals(prefix))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no edition " + prefix));
    }

    /** The language of the edition, a BCP 47 tag. */
    public String language() {
        return make(Language.class, () -> language(edition)).code();
    }

    /** What the edition says for itself, if it is one in another language. */
    Optional<Settings.EditionWords> words() {
        return edition.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable((Settings.EditionWords)
                        setting("editions", SortedMap.class).get(language()));
    }

    /** The site's name; an edition without one of its own has that of the site. */
    public String siteName() {
        return words().flatMap(Settings.EditionWords::title).orElseGet(() -> setting("name", String.class));
    }

    /** The line under the name; one in another language than the edition's is none. */
    public String tagline() {
        return words().map(words -> words.tagline().orElse("")).orElseGet(() -> setting("tagline", String.class));
    }

    /** What the site is; a text in another language than the edition's is none. */
    public String description() {
        return words().map(words -> words.description().orElse(""))
                .orElseGet(() -> setting("description", String.class));
    }

    /** The copyright line; an edition without one of its own has that of the site. */
    public String copyright() {
        return words().flatMap(Settings.EditionWords::copyright).orElseGet(() -> setting("copyright", String.class));
    }

    /** A whole number in the digits of the language, such as a year. */
    public String number(int number) {
        return NumberFormatter.withLocale(locale(language()))
                .grouping(NumberFormatter.GroupingStrategy.OFF)
                .format(number)
                .toString();
    }

    /** All stories of the edition. */
    public Scope all() {
        return Scope.all(edition);
    }

    /** The locale of a BCP 47 tag. */
    public ULocale locale(String language) {
        return press.locale(language);
    }

    /** The site's time zone. */
    public ZoneId zone() {
        return setting("timezone", ZoneId.class);
    }

    private URI siteUrl() {
        return setting("url", URI.class);
    }

    /** An address of the site as links write it: with the path of the site's URL, percent-encoded. */
    public String href(String address) {
        return Addresses.encode(Addresses.basePath(siteUrl()) + address);
    }

    /** An address of the site as an absolute URL. */
    public String absolute(String address) {
        return Addresses.origin(siteUrl()) + href(address);
    }

    /** Inline Markdown as HTML. */
    public Html inline(String markdown) {
        return new Html(press.markdown().inlineHtml(markdown));
    }

    /** Inline Markdown as plain text. */
    public String plain(String markdown) {
        return press.markdown().plainText(markdown);
    }

    /** The words of the theme for a key, or an error in the template that asks for them. */
    public String message(String key, List<Object> arguments) {
        String language = language();
        String pattern = read(new SiteFact.MessageOf(language, key))
                .orElseThrow(() -> new IllegalArgumentException("no message file has the key \"" + key + '"'));
        try {
            return Messages.format(pattern, locale(language), arguments);
        } catch (IllegalArgumentException e) {
            diagnostics()
                    .report(
                            Code.TEMPLATE_FAILED,
                            Position.ofFile("templates/messages"),
                            "the words of \"" + key + "\" cannot be used: " + e.getMessage(),
                            "mend their braces and apostrophes");
            return pattern;
        }
    }

    /** The view of a live story; empty if it is not live. */
    public Optional<ArticleView> article(String path) {
        return read(new StoryFact.StoryCard(path))
                .map(card -> make(new StoryFact.StoryCard(path), () -> new ArticleView(this, path, card)));
    }

    /** The views of stories, those that are not live left out. */
    public List<ArticleView> articles(List<String> paths) {
        return paths.stream().flatMap(path -> article(path).stream()).toList();
    }

    /** The view of an author; empty if there is none of that id. */
    public Optional<AuthorView> author(String id) {
        Fact<Optional<AuthorCard>> fact = new NameFact.AuthorOf(id, edition);
        return read(fact).map(card -> make(fact, () -> new AuthorView(this, id, card)));
    }

    /** The view of a section, tag, series or place; empty if there is none of that id. */
    public Optional<TermView> term(Scope.Kind kind, String id) {
        NameFact.TermOf fact = new NameFact.TermOf(kind, id, edition);
        return read(fact).map(card -> make(fact, () -> new TermView(this, new Scope(kind, id, edition), card)));
    }

    /** The view of a picture whose {@code src} is resolved; empty, with an error, if there is no such file. */
    Optional<PictureView> picture(Picture picture, Supplier<Position> position) {
        return picture(picture, position, diagnostics());
    }

    /** The same with problems told elsewhere than with this output's. */
    public Optional<PictureView> picture(Picture picture, Supplier<Position> position, Diagnostics diagnostics) {
        if (Facets.isUrl(picture.src())) {
            return Optional.of(new PictureView(this, picture, new Media("", PictureFacts.NONE)));
        }
        Optional<Media> media = read(new FileFact.MediaOf(picture.src()));
        if (media.isEmpty()) {
            diagnostics.report(
                    Code.MISSING_PICTURE,
                    position.get(),
                    "there is no picture at content/" + picture.src(),
                    "mend the path, or add the file");
        }
        media.ifPresent(found -> checkPicture(picture.src(), found, position, diagnostics));
        return media.map(found -> new PictureView(this, picture, found));
    }

    /** Reports a picture whose bytes are not those of one. */
    void checkPicture(String path, Media media, Supplier<Position> position, Diagnostics diagnostics) {
        if (!media.picture().readable()) {
            diagnostics.report(
                    Code.BAD_PICTURE,
                    position.get(),
                    "content/" + path + " cannot be read as a picture",
                    "save it again as JPEG, PNG or WebP");
        }
    }

    /** The fingerprinted address of a static file, which is published because of this. */
    String asset(String path) {
        String plain = path.startsWith("/") ? path.substring(1) : path;
        return href(read(new FileFact.AssetAddress(plain))
                .orElseThrow(() -> new IllegalArgumentException("there is no static file " + plain)));
    }

    /** Where a file under the content folder is published, because of this. */
    Optional<String> mediaAddress(String path) {
        return read(new FileFact.MediaAddress(path));
    }

    /** The address of a file under the content folder, which is published because of this. */
    String media(String path) {
        String plain = path.startsWith("/") ? path.substring(1) : path;
        return href(mediaAddress(plain)
                .orElseThrow(() -> new IllegalArgumentException("there is no file content/" + plain)));
    }

    @SuppressWarnings("unchecked")
    <T> T make(Object key, Supplier<T> maker) {
        Object known = made.get(key);
        if (known == null) {
            known = maker.get();
            made.put(key, known);
        }
        return (T) known;
    }
}
