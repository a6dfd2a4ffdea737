package press.broadsheet.component;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import press.broadsheet.content.Datum;
import press.broadsheet.content.Picture;
import press.broadsheet.diagnostic.Code;
import press.broadsheet.diagnostic.Diagnostics;
import press.broadsheet.diagnostic.Nearest;
import press.broadsheet.markdown.ComponentArgument;
import press.broadsheet.model.StoryFinder;
import press.broadsheet.trace.FileFact;
import press.broadsheet.trace.Media;
import press.broadsheet.view.DataFolder;
import press.broadsheet.view.Desk;
import press.broadsheet.view.SiteView;

/** Turns what a text writes for a parameter into what the template sees, and says what is wrong with it. */
final class ArgumentReader {
    private static final int CENTRE = 50;
    private static final Set<String> WEB = Set.of("http", "https");

    private final Desk desk;
    private final String from;
    private final Diagnostics diagnostics;

    ArgumentReader(Desk desk, String from, Diagnostics diagnostics) {
        this.desk = desk;
        this.from = from;
        this.diagnostics = diagnostics;
    }

    /**
     * The value; empty, with an error at its place, if it is not what the parameter must be.
     *
     * @param values those of the parameters declared before
     */
    Optional<Object> read(Parameter parameter, ComponentArgument argument, Map<String, Object> values) {
        ParameterType type = parameter.type();
        String value = argument.value().strip();
        if (value.isEmpty()) {
            return bad(argument, "has no value", "write one, or take " + parameter.name() + " out");
        }
        return switch (type.kind()) {
            case TEXT -> Optional.of(value);
            case NUMBER, WHOLE -> number(type, argument, value);
            case BOOLEAN -> truth(argument, value);
            case CHOICE ->
                type.words().contains(value)
                        ? Optional.of(value)
                        : bad(
                                argument,
                                "cannot be \"" + value + '"',
                                Nearest.remedy(value, type.words(), "choose from " + String.join(", ", type.words())));
            case URL -> url(argument, value).map(URI::toASCIIString);
            case EMBED -> url(argument, value).flatMap(url -> embed(type, argument, url));
            case PICTURE -> picture(argument, value);
            case FILE -> file(argument, value);
            case DATA -> data(argument, value);
            case COLUMNS -> columns(type, argument, value, values);
        };
    }

    private <T> Optional<T> bad(ComponentArgument argument, String what, String remedy) {
        diagnostics.report(Code.BAD_PARAMETER, argument.valueAt(), argument.name() + ' ' + what, remedy);
        return Optional.empty();
    }

    private Optional<Object> number(ParameterType type, ComponentArgument argument, String value) {
        boolean whole = type.kind() == ParameterType.Kind.WHOLE;
        boolean written = value.matches(whole ? "-?\\d{1,9}" : "-?\\d{1,15}(\\.\\d{1,15})?");
        BigDecimal number = written ? new BigDecimal(value) : BigDecimal.ZERO;
        boolean within = written
                && type.least().map(least -> number.compareTo(least) >= 0).orElse(true)
                && type.most().map(most -> number.compareTo(most) <= 0).orElse(true);
        return within
                ? Optional.of(number)
                : bad(argument, "cannot be \"" + value + '"', "write a " + type.shown() + ", in plain digits");
    }

    private Optional<Object> truth(ComponentArgument argument, String value) {
        return switch (value) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> bad(argument, "cannot be \"" + value + '"', "write true or false");
        };
    }

    private Optional<URI> url(ComponentArgument argument, String value) {
        try {
            URI url = new URI(value);
            boolean web = url.getScheme() != null
                    && WEB.contains(url.getScheme().toLowerCase(Locale.ROOT))
                    && url.getHost() != null
                    && url.getRawUserInfo() == null;
            if (web) {
                return Optional.of(url);
            }
        } catch (URISyntaxException e) {
            // Told below: a person wants to know what to write, not which character a parser met.
        }
        return bad(argument, "is no web address", "write the whole of it, beginning with https://");
    }

    private Optional<Object> embed(ParameterType type, ComponentArgument argument, URI url) {
        Optional<EmbedView> found = Embeds.find(url, type.words());
        if (found.isEmpty()) {
            List<String> titles = type.words().stream().map(Embeds::title).toList();
            return bad(
                    argument,
                    "is no address that can be shown here",
                    "give that of a page at " + String.join(", ", titles) + ", as the browser shows it");
        }
        return found.map(view -> view);
    }

    private Optional<Object> picture(ComponentArgument argument, String value) {
        return own(argument, value).flatMap(path -> {
            Picture picture = new Picture(path, "", "", "", CENTRE, CENTRE);
            return desk.picture(picture, argument::valueAt, diagnostics).map(view -> view);
        });
    }

    private Optional<Object> file(ComponentArgument argument, String value) {
        Optional<String> path = own(argument, value);
        Optional<Media> media = path.flatMap(found -> desk.read(new FileFact.MediaOf(found)));
        if (path.isPresent() && media.isEmpty()) {
            return bad(
                    argument, "names content/" + path.get() + ", which is not there", "mend the path, or add the file");
        }
        return media.map(found -> new FileView(desk, path.get(), found));
    }

    /** A path in the content folder: a file of another site would be asked for before the reader wants it. */
    private Optional<String> own(ComponentArgument argument, String value) {
        return value.contains("://") || value.startsWith("//")
                ? bad(argument, "is a file of another site", "put the file under content, and name its path")
                : Optional.of(StoryFinder.path(from, value));
    }

    private Optional<Object> data(ComponentArgument argument, String value) {
        int hash = value.indexOf('#');
        String name = hash < 0 ? value : value.substring(0, hash);
        DataFolder folder = new SiteView(desk).data();
        Optional<DataFolder.DataNode> node = folder.get(name);
        if (node.isEmpty()) {
            return bad(
                    argument,
                    "names no file of content/data: " + name,
                    Nearest.remedy(name, folder.names(), "write a file's name without its ending"));
        }
        if (hash >= 0) {
            for (String step : value.substring(hash + 1).split("\\.", -1)) {
                Optional<DataFolder.DataNode> deeper = node.flatMap(found -> found.get(step));
                if (deeper.isEmpty()) {
                    return bad(
                            argument,
                            "names a place that " + name + " does not have: " + step,
                            Nearest.remedy(step, keys(node.get()), "write the keys that lead there, with dots"));
                }
                node = deeper;
            }
        }
        return node.map(found -> found);
    }

    private static List<String> keys(DataFolder.DataNode node) {
        return node.outline() instanceof Datum.Fields fields
                ? List.copyOf(fields.values().keySet())
                : List.of();
    }

    private Optional<Object> columns(
            ParameterType type, ComponentArgument argument, String value, Map<String, Object> values) {
        if (!(values.get(type.words().get(0)) instanceof DataFolder.DataNode data)) {
            // That the data is missing or wrong was told with it.
            return Optional.of(List.of());
        }
        List<String> known = data.get("0").map(ArgumentReader::keys).orElse(List.of());
        if (known.isEmpty()) {
            return bad(argument, "finds no rows", "let " + type.words().get(0) + " name a list of rows");
        }
        List<ColumnView> columns = new ArrayList<>();
        for (String written : value.split(",", -1)) {
            int equals = written.indexOf('=');
            String name = (equals < 0 ? written : written.substring(0, equals)).strip();
            String title = equals < 0 ? name : written.substring(equals + 1).strip();
            if (!known.contains(name)) {
                return bad(
                        argument,
                        "names a column that the data does not have: " + name,
                        Nearest.remedy(name, known, "choose from " + String.join(", ", known)));
            }
            columns.add(new ColumnView(name, title, false));
        }
        return Optional.of(List.copyOf(columns));
    }
}
