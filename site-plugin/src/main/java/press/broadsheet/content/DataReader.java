package press.broadsheet.content;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import press.broadsheet.content.Value.Kind;
import press.broadsheet.content.Value.Member;
import press.broadsheet.diagnostic.Code;
import press.broadsheet.diagnostic.Diagnostic;
import press.broadsheet.diagnostic.Diagnostics;
import press.broadsheet.diagnostic.Position;
import press.broadsheet.diagnostic.Severity;
import press.broadsheet.source.SourceFile;
import press.broadsheet.source.SourceText;
import press.broadsheet.source.SourceTree;

/**
 * Reads data files. A CSV file (RFC 4180, in UTF-8) has its fields' names in its first row and becomes a list of
 * mappings of texts; empty rows are passed over.
 */
public final class DataReader {
    private static final int LONGEST_ROW = 16 * 1024 * 1024;

    private DataReader() {}

    /**
     * The value of a data file; empty, with a {@code bad-data} diagnostic, if it is not what its name says.
     *
     * @throws press.broadsheet.diagnostic.MachineException if the file cannot be read or has changed since the scan
     */
    public static Optional<Datum> read(SourceTree tree, SourceFile file, Diagnostics diagnostics) {
        Diagnostics own = new Diagnostics();
        Problems problems = new Problems(own);
        Optional<Datum> datum = SourceText.decode(file.shown(), tree.read(file), own)
                .flatMap(text -> datum(file, new Lines(file.shown(), text, 1), problems));
        for (Diagnostic d : own.sorted()) {
            Code code = d.code() == Code.NOT_UTF8 || d.severity() == Severity.WARNING ? d.code() : Code.BAD_DATA;
            diagnostics.report(code, d.position(), d.what(), d.remedy());
        }
        return own.hasErrors() ? Optional.empty() : datum;
    }

    private static Optional<Datum> datum(SourceFile file, Lines lines, Problems problems) {
        try {
            Value value = switch (file.extension()) {
                case "json" -> JsonReader.read(lines);
                case "toml" -> TomlReader.read(lines);
                case "csv" -> csv(lines);
                default -> YamlReader.read(lines);
            };
            return Optional.of(Data.of(value, problems));
        } catch (Unreadable e) {
            problems.report(e);
            return Optional.empty();
        }
    }

    private static Value csv(Lines lines) throws Unreadable {
        List<Value> rows = new ArrayList<>();
        List<String> names = List.of();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(LONGEST_ROW)
                .ofCsvRecord(lines.text())) {
            for (CsvRecord row : reader) {
                Position place = lines.at((int) row.getStartingLineNumber() - 1, 0);
                if (names.isEmpty()) {
                    names = names(row, place);
                } else {
                    rows.add(row(names, row, place));
                }
            }
        } catch (CsvParseException e) {
            throw new Unreadable(
                    Code.BAD_DATA, lines.start(), "the CSV cannot be read: " + reason(e), "check quotation marks");
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
        return new Value.Sequence(lines.start(), List.copyOf(rows));
    }

    private static String reason(CsvParseException e) {
        String message = String.valueOf(
                e.getCause() == null ? e.getMessage() : e.getCause().getMessage());
        return Blanks.shown(message.replace('\n', ' '));
    }

    private static List<String> names(CsvRecord row, Position place) throws Unreadable {
        Set<String> seen = new HashSet<>();
        List<String> names = row.getFields().stream().map(Blanks::trim).toList();
        for (String name : names) {
            if (name.isEmpty()) {
                throw new Unreadable(
                        Code.BAD_DATA, place, "a column has no name", "name every column in the first row");
            }
            if (!seen.add(name)) {
                throw new Unreadable(
                        Code.BAD_DATA,
                        place,
                        "two columns are named " + Blanks.shown(name),
                        "give every column a name of its own");
            }
        }
        return names;
    }

    private static Value row(List<String> names, CsvRecord row, Position place) throws Unreadable {
        if (row.getFieldCount() != names.size()) {
            throw new Unreadable(
                    Code.BAD_DATA,
                    place,
                    "the row has " + row.getFieldCount() + " fields, the first row has " + names.size(),
                    "write as many, and put texts with commas in quotes");
        }
        List<Member> members = new ArrayList<>(names.size());
        for (int i = 0; i < names.size(); i++) {
            members.add(new Member(names.get(i), place, new Value.Scalar(place, row.getField(i), Kind.TEXT, false)));
        }
        return new Value.Mapping(place, members);
    }
}
