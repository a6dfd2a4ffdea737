package press.broadsheet.trace;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import press.broadsheet.model.Scope;
import press.broadsheet.source.Digest;
import press.broadsheet.source.DigestBuilder;
import press.broadsheet.source.Root;

/** Writes facts to the state file and reads them back: the number of the kind, then its components. */
@SuppressWarnings(
        "EnumOrdinal") // The fingerprint of the state covers the kinds of fact; the file lives as long as one version.
final class FactCodec {
    private final List<Kind> kinds = new ArrayList<>();

    private record Kind(Class<?> type, List<RecordComponent> components, Constructor<?> constructor) {}

    FactCodec() {
        for (Class<?> type : Fact.class.getPermittedSubclasses()) {
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            try {
                Constructor<?> constructor = type.getDeclaredConstructor(types);
                constructor.setAccessible(true);
                for (RecordComponent component : components) {
                    component.getAccessor().setAccessible(true);
                }
                kinds.add(new Kind(type, List.of(components), constructor));
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("every record has its canonical constructor", e);
            }
        }
    }

    /** Changes when any kind of fact is added, removed or shaped anew. */
    Digest fingerprint() {
        DigestBuilder builder = new DigestBuilder();
        for (Kind kind : kinds) {
            builder.add(kind.type().getName());
            for (RecordComponent component : kind.components()) {
                builder.add(component.toString());
            }
        }
        return builder.build();
    }

    void write(Fact<?> fact, StateOut out) throws IOException {
        int number = 0;
        while (kinds.get(number).type() != fact.getClass()) {
            number++;
        }
        out.number(number);
        for (RecordComponent component : kinds.get(number).components()) {
            try {
                writeValue(component.getAccessor().invoke(fact), out);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("a fact cannot be read", e);
            }
        }
    }

    private static void writeValue(Object value, StateOut out) throws IOException {
        if (value instanceof String text) {
            out.text(text);
        } else if (value instanceof Integer number) {
            out.number(number);
        } else if (value instanceof Scope scope) {
            out.number(scope.kind().ordinal());
            out.text(scope.id());
        } else if (value instanceof Enum<?> constant) {
            out.number(constant.ordinal());
        } else if (value instanceof YearMonth month) {
            out.text(month.toString());
        } else if (value instanceof List<?> texts) {
            out.number(texts.size());
            for (Object text : texts) {
                out.text((String) text);
            }
        } else {
            throw new IllegalArgumentException("no form in the state file for " + value.getClass());
        }
    }

    Fact<?> read(StateIn in) throws IOException {
        Kind kind = kinds.get(in.numberBelow(kinds.size()));
        Object[] values = new Object[kind.components().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = readValue(kind.components().get(i).getType(), in);
        }
        try {
            return (Fact<?>) kind.constructor().newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IOException("a fact cannot be made", e);
        }
    }

    private static Object readValue(Class<?> type, StateIn in) throws IOException {
        if (type == String.class) {
            return in.text();
        } else if (type == int.class) {
            return in.number();
        } else if (type == Scope.class) {
            return new Scope(Scope.Kind.values()[in.numberBelow(Scope.Kind.values().length)], in.text());
        } else if (type == Scope.Kind.class) {
            return Scope.Kind.values()[in.numberBelow(Scope.Kind.values().length)];
        } else if (type == Root.class) {
            return Root.values()[in.numberBelow(Root.values().length)];
        } else if (type == YearMonth.class) {
            return YearMonth.parse(in.text());
        } else if (type == List.class) {
            List<String> texts = new ArrayList<>();
            int length = in.number();
            for (int i = 0; i < length; i++) {
                texts.add(in.text());
            }
            return List.copyOf(texts);
        }
        throw new IllegalArgumentException("no form in the state file for " + type);
    }
}
