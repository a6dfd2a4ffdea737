package press.broadsheet.source;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes and reads records by their components: texts, numbers, truths, enums, dates, digests, optional
 * values, lists, sorted maps, records, and sealed interfaces of records. What it does not know it refuses.
 */
public final class RecordCodec {
    private final Map<Type, Form> forms = new HashMap<>();

    /** A codec of one type of record. */
    public static final class Of<T> {
        private final Form form;

        private Of(Form form) {
            this.form = form;
        }

        /** Writes a record. */
        public void write(T value, BinaryWriter out) {
            form.write(value, out);
        }

        /** Reads a record. */
        @SuppressWarnings("unchecked") // The form was made for this type.
        public T read(BinaryReader in) {
            return (T) form.read(in);
        }
    }

    /** The codec of a type of record, or of a sealed interface of records. */
    public <T> Of<T> of(Class<T> type) {
        return new Of<>(form(type));
    }

    /** Changes when any type that {@link #of} was asked for, or that is part of one, changes its shape. */
    public Digest fingerprint() {
        DigestBuilder builder = new DigestBuilder();
        forms.keySet().stream().map(RecordCodec::describe).sorted().forEach(builder::add);
        return builder.build();
    }

    private static String describe(Type type) {
        StringBuilder shape = new StringBuilder(type.getTypeName());
        if (type instanceof Class<?> plain && plain.isRecord()) {
            for (RecordComponent component : plain.getRecordComponents()) {
                shape.append(' ').append(component.getGenericType()).append(' ').append(component.getName());
            }
        } else if (type instanceof Class<?> plain && plain.isEnum()) {
            for (Object constant : plain.getEnumConstants()) {
                shape.append(' ').append(((Enum<?>) constant).name());
            }
        }
        return shape.toString();
    }

    private Form form(Type type) {
        Form known = forms.get(type);
        if (known == null) {
            known = make(type);
            forms.put(type, known);
        }
        return known;
    }

    private Form make(Type type) {
        if (type instanceof ParameterizedType generic) {
            Class<?> raw = (Class<?>) generic.getRawType();
            if (raw == Optional.class) {
                return new OptionalForm(form(generic.getActualTypeArguments()[0]));
            } else if (raw == List.class) {
                return new ListForm(form(generic.getActualTypeArguments()[0]));
            } else if (raw == SortedMap.class) {
                // The values may hold maps of their own kind: their form is looked up when it is needed.
                return new MapForm(() -> form(generic.getActualTypeArguments()[1]));
            } else if (raw.isRecord()) {
                return recordForm(raw, generic);
            }
        } else if (type instanceof Class<?> plain) {
            if (plain.isRecord() && plain != Digest.class) {
                return recordForm(plain, plain);
            } else if (plain.isSealed()) {
                return new SealedForm(plain);
            }
            return LeafForm.of(plain);
        }
        throw new IllegalArgumentException("no form for " + type);
    }

    private Form recordForm(Class<?> raw, Type whole) {
        Map<TypeVariable<?>, Type> arguments = new HashMap<>();
        if (whole instanceof ParameterizedType generic) {
            for (int i = 0; i < raw.getTypeParameters().length; i++) {
                arguments.put(raw.getTypeParameters()[i], generic.getActualTypeArguments()[i]);
            }
        }
        List<Method> accessors = new ArrayList<>();
        List<Class<?>> types = new ArrayList<>();
        List<Form> parts = new ArrayList<>();
        for (RecordComponent component : raw.getRecordComponents()) {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            accessors.add(accessor);
            types.add(component.getType());
            parts.add(form(arguments.getOrDefault(component.getGenericType(), component.getGenericType())));
        }
        try {
            Constructor<?> constructor = raw.getDeclaredConstructor(types.toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return new RecordForm(accessors, parts, constructor);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has its canonical constructor", e);
        }
    }

    private record RecordForm(List<Method> accessors, List<Form> parts, Constructor<?> constructor) implements Form {
        @Override
        public void write(Object value, BinaryWriter out) {
            for (int i = 0; i < parts.size(); i++) {
                try {
                    parts.get(i).write(accessors.get(i).invoke(value), out);
                } catch (IllegalAccessException | InvocationTargetException e) {
                    throw new IllegalStateException("a record's component cannot be read", e);
                }
            }
        }

        @Override
        public Object read(BinaryReader in) {
            Object[] values = new Object[parts.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = parts.get(i).read(in);
            }
            try {
                return constructor.newInstance(values);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("a record cannot be made", e);
            }
        }
    }

    private record OptionalForm(Form content) implements Form {
        @Override
        public void write(Object value, BinaryWriter out) {
            Optional<?> optional = (Optional<?>) value;
            out.number(optional.isPresent() ? 1 : 0);
            optional.ifPresent(present -> content.write(present, out));
        }

        @Override
        public Object read(BinaryReader in) {
            return in.numberBelow(2) == 0 ? Optional.empty() : Optional.of(content.read(in));
        }
    }

    private record ListForm(Form items) implements Form {
        @Override
        public void write(Object value, BinaryWriter out) {
            List<?> list = (List<?>) value;
            out.number(list.size());
            list.forEach(item -> items.write(item, out));
        }

        @Override
        public Object read(BinaryReader in) {
            int size = in.count();
            if (size == 0) {
                return List.of();
            }
            List<Object> list = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                list.add(items.read(in));
            }
            return List.copyOf(list);
        }
    }

    private interface Later {
        Form form();
    }

    private record MapForm(Later values) implements Form {
        @Override
        public void write(Object value, BinaryWriter out) {
            SortedMap<?, ?> map = (SortedMap<?, ?>) value;
            out.number(map.size());
            map.forEach((key, content) -> {
                out.text((String) key);
                values.form().write(content, out);
            });
        }

        @Override
        public Object read(BinaryReader in) {
            int size = in.count();
            if (size == 0) {
                return Collections.emptySortedMap();
            }
            TreeMap<String, Object> map = new TreeMap<>();
            for (int i = 0; i < size; i++) {
                map.put(in.text(), values.form().read(in));
            }
            return Collections.unmodifiableSortedMap(map);
        }
    }

    /** One of several records: which one, then that record. */
    private final class SealedForm implements Form {
        private final List<Class<?>> kinds = new ArrayList<>();
        private final Map<Class<?>, Integer> numbers = new HashMap<>();

        SealedForm(Class<?> type) {
            gather(type);
        }

        private void gather(Class<?> type) {
            if (type.isSealed()) {
                for (Class<?> each : type.getPermittedSubclasses()) {
                    gather(each);
                }
            } else {
                numbers.put(type, kinds.size());
                kinds.add(type);
            }
        }

        @Override
        public void write(Object value, BinaryWriter out) {
            Integer number = numbers.get(value.getClass());
            if (number == null) {
                throw new IllegalArgumentException("no form for " + value.getClass());
            }
            out.number(number);
            form(kinds.get(number)).write(value, out);
        }

        @Override
        public Object read(BinaryReader in) {
            return form(kinds.get(in.numberBelow(kinds.size()))).read(in);
        }
    }
}
