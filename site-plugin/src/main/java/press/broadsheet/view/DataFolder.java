package press.broadsheet.view;

import java.util.List;
import java.util.Optional;
import press.broadsheet.content.Datum;
import press.broadsheet.trace.FileFact;

/** The data files by their names without ending; read value by value. */
public final class DataFolder {
    private final Desk desk;

    DataFolder(Desk desk) {
        this.desk = desk;
    }

    /** The file of a name; empty if there is none. */
    public Optional<DataNode> get(String name) {
        return desk.read(new FileFact.DataFiles()).stream()
                .filter(file -> file.substring(0, file.lastIndexOf('.')).equals(name))
                .findFirst()
                .flatMap(file -> DataNode.at(desk, file, List.of()));
    }

    /** The names of all files. */
    public List<String> names() {
        return desk.read(new FileFact.DataFiles()).stream()
                .map(file -> file.substring(0, file.lastIndexOf('.')))
                .toList();
    }

    /** A value in a data file: a leaf, or something that holds others, which are read one by one. */
    public static final class DataNode {
        private final Desk desk;
        private final String file;
        private final List<String> steps;
        private final Datum outline;

        private DataNode(Desk desk, String file, List<String> steps, Datum outline) {
            this.desk = desk;
            this.file = file;
            this.steps = steps;
            this.outline = outline;
        }

        private static Optional<DataNode> at(Desk desk, String file, List<String> steps) {
            return desk.read(new FileFact.DataAt(file, steps)).map(datum -> new DataNode(desk, file, steps, datum));
        }

        /** The leaf's value, or, for a list or mapping, its length or keys. */
        public Datum outline() {
            return outline;
        }

        /** What is under a key or, as digits, an index. */
        public Optional<DataNode> get(String step) {
            List<String> deeper = new java.util.ArrayList<>(steps);
            deeper.add(step);
            return at(desk, file, List.copyOf(deeper));
        }
    }
}
