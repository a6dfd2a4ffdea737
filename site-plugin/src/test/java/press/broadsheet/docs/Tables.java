package press.broadsheet.docs;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import press.broadsheet.component.ShippedComponents;
import press.broadsheet.content.ArticleKeys;
import press.broadsheet.content.AuthorKeys;
import press.broadsheet.content.FrontKeys;
import press.broadsheet.content.Key;
import press.broadsheet.content.KeyTable;
import press.broadsheet.content.KeyType;
import press.broadsheet.content.PageKeys;
import press.broadsheet.content.SettingsKeys;
import press.broadsheet.content.TermKeys;
import press.broadsheet.view.Property;
import press.broadsheet.view.View;

/** The tables of the reference, made of what the code itself says. */
final class Tables {
    private static final List<String> VIEWS = List.of("view", "component");
    private static final Pattern CLASS_COMMENT =
            Pattern.compile("/\\*\\*(?<text>(?:[^*]|\\*(?!/))*)\\*/\\s*public (?:final class|record) ");

    private Tables() {}

    /** Each table by the name its markers have. */
    static Map<String, Supplier<String>> all() {
        Map<String, Supplier<String>> tables = new LinkedHashMap<>();
        tables.put("story keys", () -> keys(ArticleKeys.TABLE));
        tables.put("picture keys", () -> rows("", inner(ArticleKeys.TABLE, "image")));
        tables.put("author keys", () -> keys(AuthorKeys.TABLE));
        tables.put("section keys", () -> keys(TermKeys.SECTION));
        tables.put("tag keys", () -> keys(TermKeys.TAG));
        tables.put("series keys", () -> keys(TermKeys.SERIES));
        tables.put("place keys", () -> keys(TermKeys.PLACE));
        tables.put("front keys", () -> keys(FrontKeys.TABLE));
        tables.put("slot keys", () -> rows("", inner(FrontKeys.TABLE, "slots")));
        tables.put("page keys", () -> keys(PageKeys.TABLE));
        tables.put("settings", () -> keys(SettingsKeys.TABLE));
        tables.put("parameters of build", () -> parameters("build", List.of()));
        tables.put("parameters of package", () -> parameters("package", named("build")));
        for (String goal :
                List.of("why", "impact", "merge-tags", "import", "new", "cms", "serve", "check", "publish")) {
            tables.put("parameters of " + goal, () -> parameters(goal, named("build")));
        }
        tables.put("parameters of diff", () -> parameters("diff", named("publish")));
        tables.put("parameters of editions", () -> parameters("editions", named("publish")));
        tables.put("parameters of verify-live", () -> parameters("verify-live", named("publish")));
        tables.put("parameters of withdraw", () -> parameters("withdraw", named("editions")));
        tables.put("parameters of rollback", () -> parameters("rollback", named("publish")));
        tables.put("views", Tables::views);
        tables.put("components", ShippedComponents::table);
        return tables;
    }

    private static List<Key> inner(KeyTable table, String name) {
        return table.keys().stream()
                .filter(key -> key.name().equals(name))
                .findFirst()
                .orElseThrow()
                .inner();
    }

    private static String keys(KeyTable table) {
        return rows("", table.keys());
    }

    private static String rows(String before, List<Key> keys) {
        StringBuilder rows = new StringBuilder();
        if (before.isEmpty()) {
            rows.append("| key | value | meaning |\n| --- | --- | --- |\n");
        }
        for (Key key : keys) {
            String name = before + key.name();
            rows.append("| `" + name + "`" + (key.required() ? " *" : "") + " | " + value(key) + " | "
                    + key.description() + synonyms(key) + " |\n");
            if (key.type() != KeyType.PICTURE && key.type() != KeyType.SLOTS) {
                rows.append(key.inner().isEmpty() ? "" : rows(name + between(key), key.inner()));
            }
        }
        return rows.toString();
    }

    private static String between(Key key) {
        boolean byLanguage = List.of(KeyType.LANGUAGES, KeyType.TRANSLATIONS).contains(key.type());
        return byLanguage ? ".hi." : ".";
    }

    private static String value(Key key) {
        String words = String.join(
                ", ", key.choices().stream().map(word -> "`" + word + "`").toList());
        return switch (key.type()) {
            case CHOICE -> "one of " + words;
            case CHOICES -> "list of " + words;
            default -> key.type().words();
        };
    }

    private static String synonyms(Key key) {
        return key.synonyms().isEmpty() ? "" : " `" + String.join("`, `", key.synonyms()) + "` means the same.";
    }

    /** The descriptor has lost what was code: elements and addresses would be read as Markdown's own. */
    private static String shown(String description) {
        return description.replaceAll("<[A-Za-z]+>|\\b[a-z0-9]+://[^\\s,]*[^\\s,.;]", "`$0`");
    }

    /** The parameters of a goal, but for those of some names. */
    private static String parameters(String goal, List<String> without) {
        Map<String, String> rows = new TreeMap<>();
        Element mojo = mojo(goal);
        for (Element parameter : children(mojo, "parameter")) {
            String name = text(parameter, "name");
            if (text(parameter, "editable").equals("true") && !without.contains(name)) {
                Element configured = children(
                                (Element) mojo.getElementsByTagName("configuration")
                                        .item(0),
                                name)
                        .get(0);
                String property = configured.getTextContent().replaceAll("[${}]", "");
                String standard = configured.getAttribute("default-value").replace("${project.basedir}/", "");
                rows.put(
                        name,
                        "| `" + property + "` | `" + name + "` | " + (standard.isEmpty() ? "" : "`" + standard + "`")
                                + " | " + shown(text(parameter, "description")) + " |\n");
            }
        }
        return "| property | in the pom | by default | meaning |\n| --- | --- | --- | --- |\n"
                + String.join("", rows.values());
    }

    private static List<String> named(String goal) {
        return children(mojo(goal), "parameter").stream()
                .map(parameter -> text(parameter, "name"))
                .toList();
    }

    /** The names of all goals. */
    static List<String> goals() {
        return children(descriptor().getDocumentElement(), "mojo").stream()
                .map(mojo -> text(mojo, "goal"))
                .toList();
    }

    private static Element mojo(String goal) {
        return children(descriptor().getDocumentElement(), "mojo").stream()
                .filter(mojo -> text(mojo, "goal").equals(goal))
                .findFirst()
                .orElseThrow();
    }

    private static Document descriptor() {
        Path file = Guide.root().resolve("site-plugin/target/classes/META-INF/maven/plugin.xml");
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        } catch (Exception e) {
            throw new IllegalStateException(file + " cannot be read", e);
        }
    }

    private static List<Element> children(Element of, String name) {
        List<Element> elements = new ArrayList<>();
        NodeList nodes = of.getElementsByTagName(name);
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static String text(Element of, String name) {
        return children(of, name).get(0).getTextContent().strip();
    }

    private static String views() {
        SortedMap<String, String> sections = new TreeMap<>();
        for (String part : VIEWS) {
            Path folder = Guide.root().resolve("site-plugin/src/main/java/press/broadsheet/" + part);
            for (String file : folder.toFile().list()) {
                String name = file.replace(".java", "");
                Class<?> type = type(part + '.' + name);
                if (View.class.isAssignableFrom(type) && type != View.class) {
                    String source = Guide.textOf(folder.resolve(file));
                    sections.put(name, view(name.replaceFirst("View$", ""), type, source));
                    for (Class<?> inner : type.getDeclaredClasses()) {
                        if (View.class.isAssignableFrom(inner)) {
                            String word = inner.getSimpleName();
                            String from = source.substring(source.lastIndexOf("/**", source.indexOf("record " + word)));
                            sections.put(name + '.' + word, view(word.replaceFirst("View$", ""), inner, from));
                        }
                    }
                }
            }
        }
        return String.join("", sections.values()).strip() + "\n";
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName("press.broadsheet." + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("no class " + name, e);
        }
    }

    private static String view(String name, Class<?> type, String source) {
        Matcher comment = CLASS_COMMENT.matcher(source);
        String about = comment.find() ? comment.group("text") : "";
        StringBuilder rows = new StringBuilder(
                "### " + name + "\n\n" + plain(about) + "\n\n" + "| property | meaning |\n| --- | --- |\n");
        Arrays.stream(type.getMethods())
                .filter(method -> method.isAnnotationPresent(Property.class))
                .sorted(Comparator.comparingInt((Method method) -> place(method, source))
                        .thenComparing(Method::getName))
                .forEach(method -> rows.append("| `" + method.getName() + "`" + (isOptional(method) ? " ? | " : " | ")
                        + method.getAnnotation(Property.class).value() + " |\n"));
        return rows + "\n";
    }

    private static boolean isOptional(Method method) {
        return method.getReturnType() == Optional.class;
    }

    private static int place(Method method, String source) {
        return source.indexOf(" " + method.getName() + "() {");
    }

    private static String plain(String comment) {
        return comment.replaceAll("\\s*\\n\\s*\\*", " ")
                .replaceAll("\\s*@param.*", "")
                .replaceAll("\\{@code ([^}]*)}", "`$1`")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
