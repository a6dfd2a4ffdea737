package press.broadsheet.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import press.broadsheet.content.Value.Kind;
import press.broadsheet.content.Value.Mapping;
import press.broadsheet.content.Value.Scalar;
import press.broadsheet.content.Value.Sequence;
import press.broadsheet.diagnostic.Code;
import press.broadsheet.diagnostic.Position;

/**
 * Reads one YAML 1.2 document. Unquoted words mean what the JSON schema of YAML 1.2.2 (section 10.2) says, with the
 * other spellings of null, true and false of the core schema (10.3): {@code no} and {@code 012} are texts. There are
 * no merge keys.
 */
final class YamlReader {
    static final int DEEPEST = 100;
    private static final long MOST_FROM_ALIASES = 100_000;
    private static final String STANDARD_TAG = "tag:yaml.org,2002:";
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setUseMarks(true)
            .setCodePointLimit(Integer.MAX_VALUE)
            .build();

    private final Lines lines;
    private final Iterator<Event> events;
    private final Map<Anchor, Value> anchors = new HashMap<>();
    private long fromAliases;

    private YamlReader(Lines lines) {
        this.lines = lines;
        this.events = new Parse(SETTINGS).parseString(lines.text()).iterator();
    }

    /** The document's value; a null scalar when there is none. */
    static Value read(Lines lines) throws Unreadable {
        try {
            return new YamlReader(lines).document();
        } catch (YamlEngineException e) {
            throw YamlSlips.tell(e, lines);
        }
    }

    private Value document() throws Unreadable {
        Value value = new Scalar(lines.start(), "", Kind.NULL, true);
        boolean seen = false;
        while (events.hasNext()) {
            Event event = events.next();
            if (event instanceof DocumentStartEvent && seen) {
                throw syntax(event, "a second YAML document begins here", "keep one document in the file");
            }
            if (event instanceof NodeEvent node) {
                value = value(node, 0);
                seen = true;
            }
        }
        return value;
    }

    private Value value(NodeEvent event, int depth) throws Unreadable {
        if (depth > DEEPEST) {
            throw syntax(event, "values are nested more than " + DEEPEST + " deep", "nest them less deeply");
        }
        if (event instanceof AliasEvent alias) {
            return anchored(alias);
        }
        Value value;
        if (event instanceof ScalarEvent scalar) {
            value = scalar(scalar);
        } else if (event instanceof SequenceStartEvent start) {
            value = sequence(start, depth);
        } else if (event instanceof MappingStartEvent start) {
            value = mapping(start, depth);
        } else {
            throw syntax(event, "a value was expected here", "check the YAML around this place");
        }
        event.getAnchor().ifPresent(anchor -> anchors.put(anchor, value));
        return value;
    }

    private Value anchored(AliasEvent alias) throws Unreadable {
        Optional<Anchor> anchor = alias.getAnchor();
        Value value = anchor.map(anchors::get).orElse(null);
        if (value == null) {
            String name = anchor.map(Anchor::getValue).orElse("");
            throw syntax(
                    alias,
                    "*" + Blanks.shown(name) + " refers to nothing that was named before",
                    "if the text begins with *, put it in quotes");
        }
        fromAliases += weight(value, MOST_FROM_ALIASES - fromAliases);
        if (fromAliases >= MOST_FROM_ALIASES) {
            throw syntax(alias, "aliases repeat more than " + MOST_FROM_ALIASES + " values", "write the values out");
        }
        return value;
    }

    /** How many values a value holds, itself included, counted up to a limit. */
    private static long weight(Value value, long limit) {
        long weight = 1;
        if (value instanceof Sequence sequence) {
            for (Value item : sequence.items()) {
                if (weight >= limit) {
                    break;
                }
                weight += weight(item, limit - weight);
            }
        } else if (value instanceof Mapping mapping) {
            for (Value.Member member : mapping.members()) {
                if (weight >= limit) {
                    break;
                }
                weight += weight(member.value(), limit - weight);
            }
        }
        return weight;
    }

    private Value sequence(SequenceStartEvent start, int depth) throws Unreadable {
        checkTag(start, "seq");
        List<Value> items = new ArrayList<>();
        Event event = events.next();
        while (!(event instanceof SequenceEndEvent)) {
            items.add(value((NodeEvent) event, depth + 1));
            event = events.next();
        }
        return new Sequence(position(start), List.copyOf(items));
    }

    private Value mapping(MappingStartEvent start, int depth) throws Unreadable {
        checkTag(start, "map");
        Members members = new Members();
        Event event = events.next();
        while (!(event instanceof MappingEndEvent)) {
            if (!(event instanceof ScalarEvent key)) {
                throw syntax(
                        event, "a key must be a single word or text", "write the key as plain text before a colon");
            }
            key.getAnchor().ifPresent(anchor -> anchors.put(anchor, scalarOf(key, Kind.TEXT)));
            Value value = value((NodeEvent) events.next(), depth + 1);
            members.add(key.getValue(), position(key), value);
            event = events.next();
        }
        return new Mapping(position(start), members.all());
    }

    private void checkTag(CollectionStartEvent start, String expected) throws Unreadable {
        String tag = start.getTag().orElse("!");
        if (!tag.equals("!") && !tag.equals(STANDARD_TAG + expected)) {
            throw badTag(start, tag);
        }
    }

    private Value scalar(ScalarEvent event) throws Unreadable {
        Optional<String> tag = event.getTag();
        if (tag.isEmpty()) {
            return scalarOf(event, event.isPlain() ? Scalars.kind(event.getValue()) : Kind.TEXT);
        }
        String name = tag.get();
        if (name.equals("!") || name.equals(STANDARD_TAG + "str")) {
            return scalarOf(event, Kind.TEXT);
        }
        Kind kind = Scalars.kind(event.getValue());
        boolean fits = switch (name.startsWith(STANDARD_TAG) ? name.substring(STANDARD_TAG.length()) : "") {
            case "int", "float" -> kind == Kind.NUMBER;
            case "bool" -> kind == Kind.TRUTH;
            case "null" -> kind == Kind.NULL;
            default -> false;
        };
        if (!fits) {
            throw badTag(event, name);
        }
        return scalarOf(event, kind);
    }

    private Scalar scalarOf(ScalarEvent event, Kind kind) {
        return new Scalar(position(event), event.getValue(), kind, event.isPlain());
    }

    private Unreadable badTag(Event event, String tag) {
        return syntax(
                event,
                "the YAML tag " + Blanks.shown(tag) + " is not known here",
                "if the text begins with !, put it in quotes");
    }

    private Unreadable syntax(Event event, String what, String remedy) {
        return new Unreadable(Code.SYNTAX, position(event), what, remedy);
    }

    private Position position(Event event) {
        Optional<Mark> mark = event.getStartMark();
        return mark.isEmpty()
                ? lines.start()
                : lines.atCodePoint(mark.get().getLine(), mark.get().getColumn());
    }
}
