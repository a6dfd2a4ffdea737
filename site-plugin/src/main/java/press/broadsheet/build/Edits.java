package press.broadsheet.build;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import press.broadsheet.content.Datum;
import press.broadsheet.source.EditedTree;
import press.broadsheet.source.Root;
import press.broadsheet.source.SourceFile;
import press.broadsheet.source.SourceTree;

/** The ways in which a file may change that reach different pages. */
final class Edits {
    private static final String PARAGRAPH = "\n\nOne more paragraph, which nobody wrote.\n";

    /** A picture of seven by seven pixels, as far as its header tells (GIF 89a, 18). */
    private static final String GIF = "GIF89a\u0007\u0000\u0007\u0000\u0000\u0000\u0000";

    private static final Pattern FENCED = Pattern.compile(
            "\\A(?<open>\\uFEFF?(?<fence>---|\\+\\+\\+)[ \\t]*\\R)(?<head>.*?\\R)(?<close>\\k<fence>[ \\t]*(?:\\R|\\z))",
            Pattern.DOTALL);
    private static final Pattern TITLE =
            Pattern.compile("(?:^|[{,])\\s*\"?(?:title|name)\"?\\s*[:=][^\\p{L}\\p{N}]*", Pattern.MULTILINE);
    private static final Pattern KEY = Pattern.compile("^[\"']?([A-Za-z][\\w-]*)[\"']?\\s*:.*");
    private static final Pattern WORD =
            Pattern.compile("^(?![#!])(\\s*[^\\s=:][^=:]*[=:].*[^\\\\\\r\\n])$", Pattern.MULTILINE);

    private final SourceTree sources;
    private final SourceFile file;
    private final List<Edit> edits = new ArrayList<>();

    private Edits(SourceTree sources, SourceFile file) {
        this.sources = sources;
        this.file = file;
    }

    /** All edits of a file that matter; its removal last, unless it is the theme's. */
    static List<Edit> of(SourceTree sources, SourceFile file) {
        Edits edits = new Edits(sources, file);
        edits.gather();
        return List.copyOf(edits.edits);
    }

    private void gather() {
        byte[] bytes = sources.read(file);
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (file.path().endsWith(".properties") && file.root() == Root.TEMPLATES) {
            add("its words", WORD.matcher(text).replaceAll("$1x"));
        } else if (file.root() == Root.TEMPLATES) {
            add("its text", text + "\n<#-- changed -->\n");
        } else if (file.root() == Root.STATIC) {
            add("its bytes", text.isEmpty() ? "x" : "", bytes);
        } else if (file.path().equals("site.yaml")) {
            title(text);
            keys("", text, "");
        } else if (file.path().startsWith("fronts/")) {
            keys("", text, "");
            edit("all its slots were taken out", "slots: {}\n".getBytes(StandardCharsets.UTF_8));
        } else if (file.path().endsWith(".md")) {
            markdown(text);
        } else if (file.path().startsWith("data/")) {
            String name = file.path().substring("data/".length());
            edits.add(new Edit(
                    "its values changed",
                    sources,
                    read -> read.file().equals(name) ? new Blueprint.FileDatum(name, changed(read.datum())) : read,
                    false));
        } else {
            picture(bytes);
        }
        if (!file.bundled()) {
            edits.add(new Edit("it were removed", EditedTree.without(sources, file), UnaryOperator.identity(), true));
        }
    }

    private void markdown(String text) {
        add("the end of its text", text + PARAGRAPH);
        Matcher parts = FENCED.matcher(text);
        boolean fenced = parts.find();
        if (fenced) {
            int body = parts.end();
            add("the beginning of its text", text.substring(0, body) + PARAGRAPH + "\n" + text.substring(body));
        }
        title(text);
        if (fenced && parts.group("fence").equals("---")) {
            keys(parts.group("open"), parts.group("head"), text.substring(parts.start("close")));
        }
    }

    private void title(String text) {
        Matcher title = TITLE.matcher(text);
        if (title.find()) {
            add("its title or name", text.substring(0, title.end()) + "Other " + text.substring(title.end()));
        }
    }

    /** One edit for each key at the top of some YAML: without it. */
    private void keys(String before, String yaml, String after) {
        String[] lines = yaml.split("(?<=\n)", -1);
        for (int i = 0; i < lines.length; i++) {
            Matcher key = KEY.matcher(lines[i].stripTrailing());
            if (key.matches()) {
                int end = i + 1;
                while (end < lines.length
                        && !KEY.matcher(lines[end].stripTrailing()).matches()) {
                    end++;
                }
                String rest = String.join("", List.of(lines).subList(0, i))
                        + String.join("", List.of(lines).subList(end, lines.length));
                edit(key.group(1) + " were taken out", (before + rest + after).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private void picture(byte[] bytes) {
        boolean svg = file.extension().equals("svg");
        byte[] longer = java.util.Arrays.copyOf(bytes, bytes.length + 1);
        longer[bytes.length] = '\n';
        edit("its bytes changed", longer);
        edit(
                "its size changed",
                svg
                        ? "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"7\" height=\"7\"/>"
                                .getBytes(StandardCharsets.UTF_8)
                        : GIF.getBytes(StandardCharsets.ISO_8859_1));
    }

    private void add(String what, String text) {
        edit(what + " changed", text.getBytes(StandardCharsets.UTF_8));
    }

    private void add(String what, String more, byte[] bytes) {
        byte[] end = (more + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] longer = java.util.Arrays.copyOf(bytes, bytes.length + end.length);
        System.arraycopy(end, 0, longer, bytes.length, end.length);
        edit(what + " changed", longer);
    }

    private void edit(String words, byte[] bytes) {
        edits.add(new Edit(words, EditedTree.with(sources, file, bytes), UnaryOperator.identity(), false));
    }

    /** Another value at every place: longer texts and lists, greater numbers, one key more. */
    private static Datum changed(Datum datum) {
        if (datum instanceof Datum.Text text) {
            return new Datum.Text(text.value() + "x");
        } else if (datum instanceof Datum.Numeral numeral) {
            return new Datum.Numeral(numeral.value().add(BigDecimal.ONE));
        } else if (datum instanceof Datum.Truth truth) {
            return new Datum.Truth(!truth.value());
        } else if (datum instanceof Datum.Items items) {
            List<Datum> values = new ArrayList<>();
            items.values().forEach(value -> values.add(changed(value)));
            values.add(new Datum.Nothing());
            return new Datum.Items(List.copyOf(values));
        } else if (datum instanceof Datum.Fields fields) {
            SortedMap<String, Datum> values = new TreeMap<>();
            fields.values().forEach((key, value) -> values.put(key, changed(value)));
            values.put("one more key", new Datum.Nothing());
            return new Datum.Fields(values);
        }
        return new Datum.Text("x");
    }
}
