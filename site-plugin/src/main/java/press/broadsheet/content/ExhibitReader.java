package press.broadsheet.content;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import press.broadsheet.content.Value.Mapping;
import press.broadsheet.diagnostic.Code;

/** Reads the pictures of a gallery, and the recording or film of a story. */
final class ExhibitReader {
    static final Key GALLERY = Key.optional(
                    "gallery", KeyType.PICTURES, "Pictures shown one after the other, after the text.")
            .withInner(PictureKeys.ALL);
    private static final Key SRC = Key.required(
            "src", KeyType.LINE, "Its path: relative to the file, or from the content folder when it begins with /.");
    private static final Key DURATION =
            Key.optional("duration", KeyType.LINE, "How long it lasts: 12:34, or 1:02:03 with hours.");
    static final Key AUDIO = Key.optional(
                    "audio",
                    KeyType.PICTURE,
                    "The recording, shown with a player and sent to podcast programs by feeds.")
            .withInner(List.of(SRC, DURATION));
    private static final KeyTable TABLE =
            new KeyTable("a recording", AUDIO.inner(), Map.of("path", "src", "length", "duration"));

    private static final Key POSTER = Key.optional(
                    "poster", KeyType.PICTURE, "The picture before it begins; the story's lead picture by default.")
            .withInner(PictureKeys.ALL);
    private static final Key LANGUAGE =
            Key.optional("language", KeyType.LANGUAGE, "The language they are in; the story's by default.");
    private static final Key LABEL =
            Key.optional("label", KeyType.LINE, "What readers choose them by; the language's own name by default.");
    private static final Key CAPTIONS = Key.optional(
                    "captions",
                    KeyType.PICTURES,
                    "What is heard, in writing: paths of WebVTT files (.vtt), or mappings.")
            .withInner(List.of(SRC, LANGUAGE, LABEL));
    static final Key VIDEO = Key.optional(
                    "video", KeyType.PICTURE, "The film, shown with a player; it does not start by itself.")
            .withInner(List.of(SRC, DURATION, POSTER, CAPTIONS));
    private static final KeyTable FILM = new KeyTable(
            "a film",
            VIDEO.inner(),
            Map.of(
                    "path",
                    "src",
                    "length",
                    "duration",
                    "image",
                    "poster",
                    "subtitles",
                    "captions",
                    "track",
                    "captions"));
    private static final KeyTable TRACK = new KeyTable(
            "captions", CAPTIONS.inner(), Map.of("path", "src", "lang", "language", "srclang", "language"));

    /** Hours, minutes and seconds; without hours up to 999 minutes. */
    private static final Pattern TIME = Pattern.compile("(?:([0-9]{1,3}):([0-5][0-9])|([0-9]{1,3})):([0-5][0-9])");

    private static final Map<String, String> SAMPLES = Map.of(
            AUDIO.name(), "/media/interview.mp3", VIDEO.name(), "/media/film.mp4", CAPTIONS.name(), "/media/film.vtt");

    private final Fields fields;
    private final HeadReader reader;
    private final Problems problems;

    ExhibitReader(Fields fields, HeadReader reader, Problems problems) {
        this.fields = fields;
        this.reader = reader;
        this.problems = problems;
    }

    Exhibits read() {
        List<Located<Picture>> gallery = fields.items(GALLERY).stream()
                .flatMap(item -> reader.picture(GALLERY, item).stream())
                .toList();
        return new Exhibits(gallery, audio(), video());
    }

    private Optional<Located<Audio>> audio() {
        Optional<Value> value = fields.value(AUDIO);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (!(value.get() instanceof Mapping mapping)) {
            return fields.line(AUDIO).filter(src -> isFile(AUDIO, src)).map(src -> located(src, 0));
        }
        Fields inner = new Fields(mapping, TABLE, mapping.position(), problems);
        int seconds = inner.line(DURATION).map(this::seconds).orElse(0);
        return inner.line(SRC).filter(src -> isFile(AUDIO, src)).map(src -> located(src, seconds));
    }

    private static Located<Audio> located(Located<String> src, int seconds) {
        return new Located<>(new Audio(src.value(), seconds), src.position());
    }

    private Optional<Located<Video>> video() {
        Optional<Value> value = fields.value(VIDEO);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (!(value.get() instanceof Mapping mapping)) {
            return fields.line(VIDEO)
                    .filter(src -> isFile(VIDEO, src))
                    .map(src -> new Located<>(new Video(src.value(), 0, Optional.empty(), List.of()), src.position()));
        }
        Fields inner = new Fields(mapping, FILM, mapping.position(), problems);
        int seconds = inner.line(DURATION).map(this::seconds).orElse(0);
        Optional<Located<Picture>> poster = new HeadReader(inner, ZoneOffset.UTC).picture(POSTER);
        List<Located<Video.Captions>> captions = inner.items(CAPTIONS).stream()
                .flatMap(item -> captions(inner, item).stream())
                .toList();
        return inner.line(SRC)
                .filter(src -> isFile(VIDEO, src))
                .map(src -> new Located<>(new Video(src.value(), seconds, poster, captions), src.position()));
    }

    private Optional<Located<Video.Captions>> captions(Fields film, Value item) {
        if (!(item instanceof Mapping mapping)) {
            return film.line(CAPTIONS, item).filter(this::isWebVtt).map(src -> located(src, Optional.empty(), ""));
        }
        Fields inner = new Fields(mapping, TRACK, mapping.position(), problems);
        Optional<String> language =
                new HeadReader(inner, ZoneOffset.UTC).language(LANGUAGE).map(Located::value);
        String label = inner.words(LABEL).orElse("");
        return inner.line(SRC).filter(this::isWebVtt).map(src -> located(src, language, label));
    }

    private static Located<Video.Captions> located(Located<String> src, Optional<String> language, String label) {
        return new Located<>(new Video.Captions(src.value(), language, label), src.position());
    }

    /** The one kind of captions that browsers read (HTML, section 4.8.11.11). */
    private boolean isWebVtt(Located<String> src) {
        boolean file = isFile(CAPTIONS, src);
        boolean vtt = src.value().toLowerCase(Locale.ROOT).endsWith(".vtt");
        if (file && !vtt) {
            problems.report(
                    Code.BAD_VALUE,
                    src.position(),
                    "the captions are no WebVTT file",
                    "write the path of a file that ends in .vtt");
        }
        return file && vtt;
    }

    private boolean isFile(Key key, Located<String> src) {
        boolean file = !src.value().contains("://") && src.value().indexOf('\\') < 0;
        if (!file) {
            problems.report(
                    Code.BAD_VALUE,
                    src.position(),
                    key.name() + " is not the path of a file",
                    "write a path such as " + SAMPLES.get(key.name())
                            + (key.equals(CAPTIONS) ? "" : ": feeds need to know the file's length"));
        }
        return file;
    }

    private int seconds(Located<String> duration) {
        Matcher time = TIME.matcher(duration.value());
        if (!time.matches()) {
            problems.report(
                    Code.BAD_VALUE,
                    duration.position(),
                    "duration is not a time",
                    "write minutes and seconds, such as 12:34, or \"1:02:03\" with hours");
            return 0;
        }
        int hours = time.group(1) == null ? 0 : Integer.parseInt(time.group(1));
        int minutes = Integer.parseInt(time.group(1) == null ? time.group(3) : time.group(2));
        return (hours * 60 + minutes) * 60 + Integer.parseInt(time.group(4));
    }
}
