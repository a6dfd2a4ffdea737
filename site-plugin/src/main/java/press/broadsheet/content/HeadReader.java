package press.broadsheet.content;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import press.broadsheet.content.Value.Mapping;
import press.broadsheet.diagnostic.Code;
import press.broadsheet.diagnostic.Position;

/** Reads the kinds of values that several heads share, beyond texts and lists. */
final class HeadReader {
    private final Fields fields;
    private final Problems problems;
    private final ZoneId zone;

    HeadReader(Fields fields, ZoneId zone) {
        this.fields = fields;
        this.problems = fields.problems();
        this.zone = zone;
    }

    /** A date or a date with time. */
    Optional<Located<Moment>> moment(Key key) {
        return moment(fields, key);
    }

    private Optional<Located<Moment>> moment(Fields from, Key key) {
        Optional<Located<String>> text = from.line(key);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Located<>(Dates.read(text.get(), zone), text.get().position()));
        } catch (Unreadable e) {
            problems.report(e);
            return Optional.empty();
        }
    }

    /** Whether one moment precedes another; by days in the site's zone when either is only a day. */
    boolean precedes(Moment one, Moment other) {
        if (one.dayOnly() || other.dayOnly()) {
            return day(one).isBefore(day(other));
        }
        return one.at().toInstant().isBefore(other.at().toInstant());
    }

    private LocalDate day(Moment moment) {
        return moment.at().atZoneSameInstant(zone).toLocalDate();
    }

    /** Who wrote it. */
    List<Located<Byline>> authors(Key key) {
        return new BylineReader(fields).authors(key);
    }

    /** A picture, as a path or as a mapping. */
    Optional<Located<Picture>> picture(Key key) {
        return fields.value(key).flatMap(value -> picture(key, value));
    }

    /** A picture that is one value of a key. */
    Optional<Located<Picture>> picture(Key key, Value value) {
        if (!(value instanceof Mapping mapping)) {
            return fields.line(key, value)
                    .filter(src -> isSource(key, src))
                    .map(src -> new Located<>(new Picture(src.value(), "", "", "", 50, 50), src.position()));
        }
        Fields inner = new Fields(mapping, PictureKeys.TABLE, mapping.position(), problems);
        Optional<Located<String>> src = inner.line(PictureKeys.SRC).filter(path -> isSource(key, path));
        String alt = inner.words(PictureKeys.ALT).orElse("");
        String caption = inner.words(PictureKeys.CAPTION).orElse("");
        String credit = inner.words(PictureKeys.CREDIT).orElse("");
        int[] focus = focus(inner);
        return src.map(path ->
                new Located<>(new Picture(path.value(), alt, caption, credit, focus[0], focus[1]), path.position()));
    }

    private boolean isSource(Key key, Located<String> src) {
        String text = src.value();
        int colon = text.indexOf(':');
        boolean schemed =
                colon > 1 && text.substring(0, colon).chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '+');
        if (text.indexOf('\\') >= 0) {
            problems.report(Code.BAD_VALUE, src.position(), key.name() + " holds a backslash", "part folders with /");
            return false;
        }
        if (schemed && !Addresses.isWeb(text)) {
            problems.report(
                    Code.BAD_VALUE,
                    src.position(),
                    key.name() + " is neither a path nor a web address",
                    "write the path of a file or an address with https://");
            return false;
        }
        return true;
    }

    private int[] focus(Fields inner) {
        Optional<Located<String>> text = inner.line(PictureKeys.FOCUS);
        int[] middle = {50, 50};
        if (text.isEmpty()) {
            return middle;
        }
        String[] parts = text.get().value().split("\\s+", -1);
        int[] focus = new int[parts.length];
        boolean shaped = parts.length == 2;
        for (int i = 0; i < parts.length && shaped; i++) {
            focus[i] = percent(parts[i]);
            shaped = focus[i] >= 0;
        }
        if (!shaped) {
            problems.report(
                    Code.BAD_VALUE,
                    text.get().position(),
                    "focus is not a point of the picture",
                    "write two whole percentages, from the left and from the top, such as 40% 20%");
            return middle;
        }
        return focus;
    }

    private static int percent(String text) {
        int digits = Scalars.digits(text, 0);
        if (digits == 0 || digits > 3 || digits != text.length() - 1 || text.charAt(digits) != '%') {
            return -1;
        }
        int value = Integer.parseInt(text, 0, digits, 10);
        return value > 100 ? -1 : value;
    }

    /** What was wrong and is right. */
    List<Correction> corrections(Key key) {
        List<Correction> corrections = new ArrayList<>();
        for (Value item : fields.items(key)) {
            if (item instanceof Mapping mapping) {
                Fields inner = new Fields(mapping, CorrectionKeys.TABLE, mapping.position(), problems);
                Optional<Located<Moment>> date = moment(inner, CorrectionKeys.DATE);
                Optional<String> text = inner.words(CorrectionKeys.TEXT);
                if (date.isPresent() && text.isPresent()) {
                    corrections.add(new Correction(date.get().value(), text.get()));
                }
            } else {
                problems.report(
                        Code.WRONG_TYPE,
                        item.position(),
                        "a correction is " + item.words() + ", a mapping was expected",
                        "write date: and text: for each correction");
            }
        }
        return List.copyOf(corrections);
    }

    /** That a story was taken back, at the place of its date. */
    Optional<Located<Withdrawal>> withdrawal(Key key) {
        Optional<Mapping> mapping = fields.mapping(key);
        if (mapping.isEmpty()) {
            return Optional.empty();
        }
        Fields inner =
                new Fields(mapping.get(), WithdrawalKeys.TABLE, mapping.get().position(), problems);
        Optional<Located<Moment>> date = moment(inner, WithdrawalKeys.DATE);
        Optional<String> note = inner.words(WithdrawalKeys.NOTE);
        return date.isPresent() && note.isPresent()
                ? Optional.of(new Located<>(
                        new Withdrawal(
                                date.get().value(),
                                note.get(),
                                inner.choice(WithdrawalKeys.NOTICE).equals(Optional.of("gone"))),
                        date.get().position()))
                : Optional.empty();
    }

    /** Addresses on this site. */
    List<Located<String>> addresses(Key key) {
        return fields.texts(key).stream()
                .filter(address -> Addresses.isOnSite(key.name(), address, problems))
                .flatMap(address -> Addresses.decoded(key.name(), address, problems).stream())
                .toList();
    }

    /** One address on this site. */
    Optional<Located<String>> address(Key key) {
        return fields.line(key)
                .filter(address -> Addresses.isOnSite(key.name(), address, problems))
                .flatMap(address -> Addresses.decoded(key.name(), address, problems));
    }

    /** One part of an address. */
    Optional<Located<String>> part(Key key) {
        return fields.line(key).filter(part -> Addresses.isPart(key.name(), part, problems));
    }

    /** The name of a template: a path without dots. */
    Optional<Located<String>> layout(Key key) {
        return fields.line(key).filter(name -> {
            boolean fits = !name.value().startsWith("/")
                    && name.value().chars().allMatch(c -> Character.isLetterOrDigit(c) || "-_/".indexOf(c) >= 0);
            if (!fits) {
                problems.report(
                        Code.BAD_VALUE,
                        name.position(),
                        key.name() + " is not a template's name",
                        "write it without folder templates and without .ftlh");
            }
            return fits;
        });
    }

    /** A well-formed BCP 47 tag (RFC 5646, section 2.1) with a language, in its usual case. */
    Optional<Located<String>> language(Key key) {
        Optional<Located<String>> text = fields.line(key);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String written = text.get().value();
        Optional<String> tag = tag(written);
        if (tag.isEmpty()) {
            problems.report(
                    Code.BAD_VALUE,
                    text.get().position(),
                    Blanks.shown(written) + " is not a language tag",
                    tag(written.replace('_', '-'))
                            .map(near -> "write " + near)
                            .orElse("write a tag such as en, en-GB or as"));
        }
        return tag.map(code -> new Located<>(code, text.get().position()));
    }

    /** The language tag that is a key or an item of a list, in its usual case; an error if it is none. */
    static Optional<String> tag(String text, Position place, Problems problems) {
        Optional<String> tag = tag(text);
        if (tag.isEmpty()) {
            problems.report(
                    Code.BAD_VALUE,
                    place,
                    (text.isEmpty() ? "this" : Blanks.shown(text)) + " is not a language tag",
                    "write a tag such as hi, es-MX or zh");
        }
        return tag;
    }

    private static Optional<String> tag(String text) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(text).build();
            return locale.getLanguage().isEmpty() ? Optional.empty() : Optional.of(locale.toLanguageTag());
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }

    /** A mail address, roughly. */
    Optional<String> email(Key key) {
        Optional<Located<String>> text = fields.line(key);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String address = text.get().value();
        int sign = address.indexOf('@');
        boolean shaped = sign > 0
                && sign == address.lastIndexOf('@')
                && sign < address.length() - 1
                && address.chars().noneMatch(c -> Blanks.isBlank((char) c) || "<>\",:".indexOf(c) >= 0);
        if (!shaped) {
            problems.report(
                    Code.BAD_VALUE,
                    text.get().position(),
                    key.name() + " is not a mail address",
                    "write it as desk@example.org");
            return Optional.empty();
        }
        return Optional.of(address);
    }

    /** Addresses elsewhere. */
    List<String> links(Key key, boolean mail) {
        return fields.texts(key).stream()
                .filter(link -> Addresses.isElsewhere(key.name(), link, mail, problems))
                .map(Located::value)
                .toList();
    }

    /** A small whole number. */
    OptionalInt order(Key key) {
        return fields.number(key, -1_000_000, 1_000_000);
    }
}
