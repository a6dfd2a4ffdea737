package press.broadsheet.render;

import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateCollectionModel;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateSequenceModel;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import press.broadsheet.content.Datum;
import press.broadsheet.content.Params;
import press.broadsheet.view.DataFolder;
import press.broadsheet.view.DataFolder.DataNode;

/** Data files and free values as templates see them. */
final class DataModels {
    private DataModels() {}

    static TemplateModel params(Params params) {
        return fields(params.values());
    }

    static @Nullable TemplateModel of(Datum datum) {
        if (datum instanceof Datum.Fields fields) {
            return fields(fields.values());
        }
        if (datum instanceof Datum.Items items) {
            return new Sequence(
                    items.values().size(), index -> of(items.values().get(index)));
        }
        return leaf(datum);
    }

    private static TemplateModel fields(SortedMap<String, Datum> values) {
        return new Hash(List.copyOf(values.keySet()), key -> {
            Datum value = values.get(key);
            return value == null ? null : of(value);
        });
    }

    private static @Nullable TemplateModel leaf(Datum datum) {
        if (datum instanceof Datum.Text text) {
            return new SimpleScalar(text.value());
        }
        if (datum instanceof Datum.Numeral numeral) {
            return new SimpleNumber(numeral.value());
        }
        if (datum instanceof Datum.Truth truth) {
            return truth.value() ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
        }
        return null;
    }

    static TemplateModel of(DataFolder folder) {
        return new Hash(
                folder.names(), name -> folder.get(name).map(DataModels::of).orElse(null));
    }

    static @Nullable TemplateModel of(DataNode node) {
        if (node.outline() instanceof Datum.Fields fields) {
            return new Hash(
                    List.copyOf(fields.values().keySet()),
                    key -> node.get(key).map(DataModels::of).orElse(null));
        }
        if (node.outline() instanceof Datum.Items items) {
            int length = ((Datum.Numeral) items.values().get(0)).value().intValueExact();
            return new Sequence(
                    length,
                    index -> node.get(String.valueOf(index)).map(DataModels::of).orElse(null));
        }
        return leaf(node.outline());
    }

    private interface ByKey {
        @Nullable
        TemplateModel get(String key);
    }

    private interface ByIndex {
        @Nullable
        TemplateModel get(int index);
    }

    private record Sequence(int length, ByIndex items) implements TemplateSequenceModel {
        @Override
        public @Nullable TemplateModel get(int index) {
            return index >= 0 && index < length ? items.get(index) : null;
        }

        @Override
        public int size() {
            return length;
        }
    }

    private record Hash(List<String> names, ByKey entries) implements TemplateHashModelEx {
        @Override
        public @Nullable TemplateModel get(String key) {
            return entries.get(key);
        }

        @Override
        public boolean isEmpty() {
            return names.isEmpty();
        }

        @Override
        public int size() {
            return names.size();
        }

        @Override
        public TemplateCollectionModel keys() {
            return new ListModel(names, new ViewWrapper()).asCollection();
        }

        @Override
        public TemplateCollectionModel values() {
            List<@Nullable TemplateModel> values = new ArrayList<>();
            names.forEach(name -> values.add(entries.get(name)));
            return new ListModel(values, new ViewWrapper()).asCollection();
        }
    }
}
