package press.broadsheet.content;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import press.broadsheet.content.Value.Mapping;
import press.broadsheet.diagnostic.Code;

/** Reads the pictures of a gallery and the recording of a story. */
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
            new KeyTable("a recording", AUDIO.inner(), java.util.Map.of("path", "src", "length", "duration"));

    /** Hours, minutes and seconds; without hours up to 999 minutes. */
    private static final Pattern TIME = Pattern.compile("(?:([0-9]{1,3}):([0-5][0-9])|([0-9]{1,3})):([0-5][0-9])");

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
        return new Exhibits(gallery, audio());
    }

    private Optional<Located<Audio>> audio() {
        Optional<Value> value = fields.value(AUDIO);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (!(value.get() instanceof Mapping mapping)) {
            return fields.line(AUDIO).filter(this::isFile).map(src -> located(src, 0));
        }
        Fields inner = new Fields(mapping, TABLE, mapping.position(), problems);
        int seconds = inner.line(DURATION).map(this::seconds).orElse(0);
        return inner.line(SRC).filter(this::isFile).map(src -> located(src, seconds));
    }

    private static Located<Audio> located(Located<String> src, int seconds) {
        return new Located<>(new Audio(src.value(), seconds), src.position());
    }

    private boolean isFile(Located<String> src) {
        boolean file = !src.value().contains("://") && src.value().indexOf('\\') < 0;
        if (!file) {
            problems.report(
                    Code.BAD_VALUE,
                    src.position(),
                    "audio is not the path of a file",
                    "write a path such as /media/interview.mp3: feeds need to know the file's length");
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
