package press.broadsheet.migrate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import press.broadsheet.content.Datum;
import press.broadsheet.diagnostic.Position;
import press.broadsheet.migrate.Imported.Text;

/** Authors that are kept in a data file, by their keys or in a list. */
final class DataAuthors {
    private static final List<String> NAMES =
            List.of("authors.yml", "authors.yaml", "authors.json", "authors.toml", "people.yml", "people.json");

    private DataAuthors() {}

    /** Brings the authors of a folder of data; the files that were read, from that folder. */
    static Set<String> read(FolderFiles files, Path data, Harvest harvest) {
        Set<String> read = new HashSet<>();
        for (String name : NAMES) {
            Path file = data.resolve(name);
            if (!Files.isRegularFile(file)) {
                continue;
            }
            Optional<Datum> datum = files.data(file);
            Map<String, Datum.Fields> authors = new TreeMap<>();
            if (datum.isPresent() && datum.get() instanceof Datum.Fields fields) {
                fields.values().forEach((id, value) -> put(authors, id, value));
            } else if (datum.isPresent() && datum.get() instanceof Datum.Items items) {
                items.values().forEach(value -> put(authors, id(value), value));
            }
            if (!authors.isEmpty()) {
                read.add(name);
                authors.forEach((id, fields) -> bring(id, fields, files.place(file), harvest));
            }
        }
        return read;
    }

    private static void put(Map<String, Datum.Fields> authors, String id, Datum value) {
        if (value instanceof Datum.Fields fields && !id.isBlank()) {
            authors.put(id, fields);
        }
    }

    private static String id(Datum value) {
        List<String> ids = new ArrayList<>();
        if (value instanceof Datum.Fields fields) {
            for (String key : List.of("id", "slug", "key", "username", "short_name", "name")) {
                ids.add(FrontMatter.words(fields.values(), key));
            }
        }
        return ids.stream().filter(id -> !id.isBlank()).findFirst().orElse("");
    }

    private static void bring(String id, Datum.Fields fields, Position at, Harvest harvest) {
        harvest.met(PieceType.AUTHOR);
        FrontMatter matter = new FrontMatter(fields.values(), harvest.leftovers(), at);
        String address = matter.address();
        List<String> addresses = address.startsWith("/") ? List.of(address) : List.of();
        harvest.bring(Imported.of(PieceType.AUTHOR, id, Authors.head(matter, id), Text.NONE, addresses, at));
    }
}
