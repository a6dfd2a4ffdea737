package press.broadsheet.content;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import press.broadsheet.content.FrontFile.Breaking;
import press.broadsheet.content.FrontFile.Fill;
import press.broadsheet.content.FrontFile.Pin;
import press.broadsheet.content.FrontFile.SlotRule;
import press.broadsheet.content.FrontFile.Span;
import press.broadsheet.content.Value.Kind;
import press.broadsheet.content.Value.Mapping;
import press.broadsheet.content.Value.Member;
import press.broadsheet.content.Value.Scalar;
import press.broadsheet.diagnostic.Code;
import press.broadsheet.diagnostic.Diagnostics;
import press.broadsheet.diagnostic.Position;
import press.broadsheet.source.SourceFile;
import press.broadsheet.source.SourceText;
import press.broadsheet.source.SourceTree;

/** Reads the files of curated fronts; whether their stories exist is for the model to say. */
final class FrontReader {
    private static final int MOST_STORIES = 100;

    private final SourceFile file;
    private final ZoneId zone;
    private final Problems problems;

    private FrontReader(SourceFile file, ZoneId zone, Problems problems) {
        this.file = file;
        this.zone = zone;
        this.problems = problems;
    }

    /** A front; empty, with its problems reported, if the file holds an error. */
    static Optional<FrontFile> read(SourceTree tree, SourceFile file, ZoneId zone, Diagnostics diagnostics) {
        Problems problems = new Problems(diagnostics);
        Optional<FrontFile> front = SourceText.decode(file.shown(), tree.read(file), diagnostics)
                .flatMap(text -> new FrontReader(file, zone, problems).front(text));
        return problems.failed() ? Optional.empty() : front;
    }

    private Optional<FrontFile> front(String text) {
        Lines lines = new Lines(file.shown(), text, 1);
        try {
            Value value = YamlReader.read(lines);
            if (value instanceof Scalar scalar && scalar.kind() == Kind.NULL) {
                value = new Mapping(lines.start(), List.of());
            }
            if (value instanceof Mapping mapping) {
                return Optional.of(front(mapping));
            }
            problems.report(
                    Code.WRONG_TYPE,
                    value.position(),
                    "the front is " + value.words() + ", keys with values were expected",
                    "write slots: and under it each slot's name, a colon and its pins");
        } catch (Unreadable e) {
            problems.report(e);
        }
        return Optional.empty();
    }

    private FrontFile front(Mapping mapping) {
        Fields fields = new Fields(mapping, FrontKeys.TABLE, Position.ofFile(file.shown()), problems);
        Optional<Breaking> breaking = fields.mapping(FrontKeys.BREAKING).map(this::breaking);
        List<SlotRule> slots = new ArrayList<>();
        for (Member member :
                fields.mapping(FrontKeys.SLOTS).map(Mapping::members).orElse(List.of())) {
            slot(member).ifPresent(slots::add);
        }
        return new FrontFile(file, breaking, slots);
    }

    private Breaking breaking(Mapping mapping) {
        Fields fields = new Fields(mapping, FrontKeys.BREAKING_TABLE, mapping.position(), problems);
        HeadReader reader = new HeadReader(fields, zone);
        return new Breaking(
                fields.words(FrontKeys.TEXT).orElse(""),
                fields.line(FrontKeys.LINK).filter(this::isTarget),
                span(fields, reader, FrontKeys.EXPIRY));
    }

    private boolean isTarget(Located<String> link) {
        String text = link.value();
        if (text.endsWith(".md")) {
            return true;
        }
        if (text.startsWith("/")) {
            return Addresses.isOnSite("link", link, problems);
        }
        return text.indexOf(':') < 0 || Addresses.isElsewhere("link", link, false, problems);
    }

    private Optional<SlotRule> slot(Member member) {
        if (!Addresses.isId(member.key())) {
            problems.report(
                    Code.BAD_VALUE,
                    member.place(),
                    Blanks.shown(member.key()) + " cannot be the name of a slot",
                    "name it with letters, digits and hyphens, such as lead or top-stories");
            return Optional.empty();
        }
        if (!(member.value() instanceof Mapping mapping)) {
            problems.report(
                    Code.WRONG_TYPE,
                    member.value().position(),
                    "the slot " + member.key() + " is " + member.value().words() + ", a mapping was expected",
                    "write its pins: or its fill: on lines of their own, indented under " + member.key());
            return Optional.empty();
        }
        Fields fields = new Fields(mapping, FrontKeys.SLOT_TABLE, mapping.position(), problems);
        HeadReader reader = new HeadReader(fields, zone);
        List<Pin> pins = new ArrayList<>();
        for (Value item : fields.items(FrontKeys.PINS)) {
            pin(fields, item).ifPresent(pins::add);
        }
        Optional<Fill> fill = fields.value(FrontKeys.FILL).flatMap(value -> fill(fields, value));
        OptionalInt count = fields.number(FrontKeys.COUNT, 1, MOST_STORIES);
        if (fields.value(FrontKeys.PINS).isEmpty()
                && fields.value(FrontKeys.FILL).isEmpty()) {
            problems.report(
                    Code.MISSING_KEY,
                    member.place(),
                    "the slot " + member.key() + " needs pins or fill",
                    "name stories under pins:, or write fill: newest, or take the slot out");
        }
        return Optional.of(new SlotRule(
                member.key(),
                fields.words(FrontKeys.TITLE),
                count.orElse(Math.max(1, pins.size())),
                pins,
                fill,
                span(fields, reader, FrontKeys.UNTIL)));
    }

    private Optional<Pin> pin(Fields slot, Value item) {
        if (item instanceof Mapping mapping) {
            Fields fields = new Fields(mapping, FrontKeys.PIN_TABLE, mapping.position(), problems);
            Span span = span(fields, new HeadReader(fields, zone), FrontKeys.UNTIL);
            return fields.line(FrontKeys.STORY).map(story -> new Pin(story, span));
        }
        return slot.line(FrontKeys.PINS, item).map(story -> new Pin(story, Span.ALWAYS));
    }

    private Optional<Fill> fill(Fields slot, Value value) {
        if (value instanceof Mapping mapping) {
            Fields fields = new Fields(mapping, FrontKeys.FILL_TABLE, mapping.position(), problems);
            return Optional.of(new Fill(
                    fields.line(FrontKeys.SECTION),
                    fields.line(FrontKeys.TAG),
                    fields.line(FrontKeys.SERIES),
                    fields.line(FrontKeys.PLACE),
                    fields.choice(FrontKeys.TYPE)));
        }
        Optional<Located<String>> word = slot.line(FrontKeys.FILL, value);
        if (word.isPresent() && !word.get().value().equals("newest")) {
            problems.report(
                    Code.BAD_VALUE,
                    word.get().position(),
                    Blanks.shown(word.get().value()) + " is not a fill",
                    "write newest, or a mapping such as {section: sport} or {tag: ferry, type: news}");
            return Optional.empty();
        }
        return word.map(newest ->
                new Fill(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    private Span span(Fields fields, HeadReader reader, Key end) {
        Optional<Located<Moment>> from = reader.moment(FrontKeys.FROM);
        Optional<Located<Moment>> until = reader.moment(end);
        if (from.isPresent() && until.isPresent()) {
            boolean lasts = from.get()
                    .value()
                    .at()
                    .toInstant()
                    .isBefore(until.get().value().at().toInstant());
            if (!lasts) {
                problems.report(
                        Code.BAD_VALUE,
                        fields.position(end),
                        "until is not after from",
                        "correct one of the two, or take the line out");
            }
        }
        return new Span(from.map(Located::value), until.map(Located::value));
    }
}
