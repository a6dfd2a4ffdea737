package press.broadsheet.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import press.broadsheet.content.Value.Member;
import press.broadsheet.content.Value.Scalar;
import press.broadsheet.content.Value.Sequence;

/** Adds texts to a list in front matter, in the way in which the list is written; or a line with the list. */
final class ListGrowth {
    private final RawText raw;
    private final Document document;
    private final boolean commas;

    /**
     * @param commas whether one text may stand for several
     */
    ListGrowth(RawText raw, Document document, boolean commas) {
        this.raw = raw;
        this.document = document;
        this.commas = commas;
    }

    /** Notes the additions; false if the list is written in a way that is not edited. */
    boolean add(String name, Optional<Member> member, List<Item> items, List<String> added) {
        if (member.isEmpty()) {
            return line(name, added);
        }
        Value value = member.get().value();
        if (value instanceof Scalar scalar) {
            return Fields.isEmpty(scalar) ? empty(member.get(), added) : toText(scalar, added);
        }
        if (items.isEmpty()) {
            return value instanceof Sequence && toBrackets(raw.offset(value.position()), added);
        }
        return toList(items.get(items.size() - 1), added);
    }

    private boolean isYaml() {
        return fence() == '-';
    }

    private char fence() {
        int at = raw.offset(document.fence());
        while ("\uFEFF\u200B\u2060".indexOf(raw.text().charAt(at)) >= 0) {
            at++;
        }
        return raw.text().charAt(at);
    }

    private String list(List<String> added) {
        return added.stream()
                .map(text -> isYaml() ? Written.yaml(text) : Written.quoted(text))
                .collect(Collectors.joining(", "));
    }

    /** A new line: after the last of YAML; before the first of TOML, whose tables may follow; first in an object. */
    private boolean line(String name, List<String> added) {
        int fence = raw.offset(document.fence());
        if (fence() == '{') {
            String comma = document.head().members().isEmpty() ? "" : ", ";
            raw.replace(fence + 1, fence + 1, Written.quoted(name) + ": [" + list(added) + "]" + comma);
            return true;
        }
        String end = raw.lineEnd(fence);
        int place = isYaml() ? closingFence() : raw.nextLine(fence);
        raw.replace(place, place, name + (isYaml() ? ": [" : " = [") + list(added) + "]" + end);
        return true;
    }

    /** Notes a mapping of texts that the front matter does not have: last in YAML and TOML, first in an object. */
    void mapping(String name, Map<String, String> values) {
        int fence = raw.offset(document.fence());
        String end = raw.lineEnd(fence);
        if (fence() == '{') {
            String comma = document.head().members().isEmpty() ? "" : ", ";
            String inner = values.entrySet().stream()
                    .map(value -> Written.quoted(value.getKey()) + ": " + Written.quoted(value.getValue()))
                    .collect(Collectors.joining(", "));
            raw.replace(fence + 1, fence + 1, Written.quoted(name) + ": {" + inner + "}" + comma);
            return;
        }
        StringBuilder block = new StringBuilder(isYaml() ? name + ':' : '[' + name + ']').append(end);
        values.forEach((key, value) -> block.append(isYaml() ? "  " + key + ": " : key + " = ")
                .append(isYaml() && !key.equals("note") ? value : Written.quoted(value))
                .append(end));
        int place = closingFence();
        raw.replace(place, place, block.toString());
    }

    private int closingFence() {
        int at = raw.offset(document.fence());
        int body = document.bodyLine();
        int line = document.fence().line();
        int last = at;
        while (line < body - 1) {
            at = raw.nextLine(at);
            last = at;
            line++;
        }
        return last;
    }

    private boolean empty(Member member, List<String> added) {
        int colon = raw.text().indexOf(':', raw.offset(member.place()));
        boolean bare = isYaml()
                && colon >= 0
                && raw.text().substring(colon + 1, raw.nextLine(colon)).isBlank();
        if (bare) {
            raw.replace(colon + 1, colon + 1, " [" + list(added) + "]");
        }
        return bare;
    }

    private boolean toText(Scalar scalar, List<String> added) {
        Optional<Written> written = Written.of(raw, scalar);
        if (written.isEmpty()) {
            return false;
        }
        if (commas) {
            int end = written.get().innerEnd();
            raw.replace(end, end, ", " + String.join(", ", added));
        } else {
            raw.replace(written.get().start(), written.get().start(), "[");
            raw.replace(written.get().end(), written.get().end(), ", " + list(added) + "]");
        }
        return true;
    }

    private boolean toBrackets(int bracket, List<String> added) {
        boolean opens = bracket < raw.text().length() && raw.text().charAt(bracket) == '[';
        if (opens) {
            raw.replace(bracket + 1, bracket + 1, list(added));
        }
        return opens;
    }

    private boolean toList(Item last, List<String> added) {
        Optional<Written> written = Written.of(raw, last.scalar());
        if (written.isEmpty()) {
            return false;
        }
        int start = raw.lineStart(written.get().start());
        String before = raw.text().substring(start, written.get().start());
        if (before.matches("\\s*-\\s+")) {
            int next = raw.nextLine(written.get().end());
            String end = raw.lineEnd(written.get().end());
            added.forEach(text -> raw.replace(next, next, before + Written.yaml(text) + end));
        } else {
            raw.replace(written.get().end(), written.get().end(), ", " + list(added));
        }
        return true;
    }
}
