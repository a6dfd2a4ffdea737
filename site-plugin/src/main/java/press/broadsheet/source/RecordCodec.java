package press.broadsheet.source;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes and reads records by their components: texts, numbers, truths, enums, dates, digests, optional
 * values, lists, sorted maps, records, and sealed interfaces of records. What it does not know it refuses.
 */
public final class RecordCodec {
    private final Map<Type, Form> forms = new HashMap<>();

    /** How values of one type are written and read. */
    private interface Form {
        void write(Object value, BinaryWriter out);

        Object read(BinaryReader in);
    }

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
            return new LeafForm(plain);
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
            TreeMap<String, Object> map = new TreeMap<>();
            for (int i = 0; i < size; i++) {
                map.put(in.text(), values.form().read(in));
            }
            return Collections.unmodifiableSortedMap(map);
        }
    }

    /** One of several records: which one, then that record. */
    private final class SealedForm implements Form {
        private final Class<?>[] kinds;

        SealedForm(Class<?> type) {
            this.kinds = type.getPermittedSubclasses();
        }

        @Override
        public void write(Object value, BinaryWriter out) {
            int kind = 0;
            while (kinds[kind] != value.getClass()) {
                kind++;
            }
            out.number(kind);
            form(kinds[kind]).write(value, out);
        }

        @Override
        public Object read(BinaryReader in) {
            return form(kinds[in.numberBelow(kinds.length)]).read(in);
        }
    }

    private record LeafForm(Class<?> type) implements Form {
        @Override
        @SuppressWarnings("EnumOrdinal") // The fingerprint covers the constants.
        public void write(Object value, BinaryWriter out) {
            if (value instanceof String text) {
                out.text(text);
            } else if (value instanceof Integer number) {
                out.number(number);
            } else if (value instanceof Long number) {
                out.longNumber(number);
            } else if (value instanceof Boolean truth) {
                out.number(truth ? 1 : 0);
            } else if (value instanceof Enum<?> constant) {
                out.number(constant.ordinal());
            } else if (value instanceof Digest digest) {
                out.digest(digest);
            } else if (value instanceof OffsetDateTime at) {
                out.longNumber(at.toEpochSecond());
                out.number(at.getNano());
                out.longNumber(at.getOffset().getTotalSeconds());
            } else if (value instanceof OptionalInt optional) {
                out.number(optional.isPresent() ? 1 : 0);
                out.longNumber(optional.orElse(0));
            } else if (value instanceof BigDecimal || value instanceof YearMonth) {
                out.text(value.toString());
            } else {
                throw new IllegalArgumentException("no form for " + value.getClass());
            }
        }

        @Override
        public Object read(BinaryReader in) {
            if (type == String.class) {
                return in.text();
            } else if (type == int.class || type == Integer.class) {
                return in.number();
            } else if (type == long.class || type == Long.class) {
                return in.longNumber();
            } else if (type == boolean.class || type == Boolean.class) {
                return in.numberBelow(2) == 1;
            } else if (type.isEnum()) {
                return type.getEnumConstants()[in.numberBelow(type.getEnumConstants().length)];
            } else if (type == Digest.class) {
                return in.digest();
            } else if (type == OffsetDateTime.class) {
                long second = in.longNumber();
                int nano = in.number();
                ZoneOffset offset = ZoneOffset.ofTotalSeconds((int) in.longNumber());
                return OffsetDateTime.ofInstant(java.time.Instant.ofEpochSecond(second, nano), offset);
            } else if (type == OptionalInt.class) {
                boolean present = in.numberBelow(2) == 1;
                int number = (int) in.longNumber();
                return present ? OptionalInt.of(number) : OptionalInt.empty();
            } else if (type == BigDecimal.class) {
                return new BigDecimal(in.text());
            } else if (type == YearMonth.class) {
                return YearMonth.parse(in.text());
            }
            throw new IllegalArgumentException("no form for " + type);
        }
    }
}
