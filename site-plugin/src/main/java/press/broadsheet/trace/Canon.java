package press.broadsheet.trace;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.net.URI;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import press.broadsheet.content.Located;
import press.broadsheet.source.Digest;
import press.broadsheet.source.DigestBuilder;

/**
 * The digest of any answer: records by their components, lists in order, sorted maps by entry. What it
 * does not know it refuses, so that no answer can hold something that goes unnoticed. Positions in files
 * are left out: moving a line changes no page.
 */
public final class Canon {
    private final ClassValue<MethodHandle[]> accessors = new ClassValue<>() {
        @Override
        protected MethodHandle[] computeValue(Class<?> type) {
            return accessorsOf(type);
        }
    };

    /** The digest of a value. */
    public Digest digest(Object value) {
        DigestBuilder builder = new DigestBuilder();
        add(builder, value);
        return builder.build();
    }

    private void add(DigestBuilder builder, Object value) {
        if (value instanceof String text) {
            builder.add(text);
        } else if (value instanceof Digest digest) {
            builder.add(digest);
        } else if (value instanceof Integer || value instanceof Long) {
            builder.add(((Number) value).longValue());
        } else if (value instanceof Boolean truth) {
            builder.open('b', truth ? 1 : 0);
        } else if (value instanceof Enum<?> constant) {
            builder.open('c', 1).add(constant.name());
        } else if (value instanceof Located<?> located) {
            add(builder, located.value());
        } else if (value instanceof Record) {
            addRecord(builder, value);
        } else if (value instanceof Optional<?> optional) {
            builder.open('o', optional.isPresent() ? 1 : 0);
            optional.ifPresent(content -> add(builder, content));
        } else if (value instanceof OptionalInt optional) {
            builder.open('o', optional.isPresent() ? 1 : 0);
            optional.ifPresent(builder::add);
        } else if (value instanceof SortedMap<?, ?> map) {
            builder.open('m', map.size());
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                add(builder, entry.getKey());
                add(builder, entry.getValue());
            }
        } else if (value instanceof java.util.List<?> || value instanceof java.util.SortedSet<?>) {
            Collection<?> items = (Collection<?>) value;
            builder.open('l', items.size());
            items.forEach(item -> add(builder, item));
        } else if (value instanceof Temporal
                || value instanceof ZoneId
                || value instanceof URI
                || value instanceof BigDecimal) {
            builder.open('t', 1).add(value.toString());
        } else {
            throw new IllegalArgumentException("no digest is defined for " + value.getClass());
        }
    }

    private void addRecord(DigestBuilder builder, Object value) {
        MethodHandle[] parts = accessors.get(value.getClass());
        builder.open('r', parts.length).add(value.getClass().getSimpleName());
        for (MethodHandle part : parts) {
            try {
                add(builder, part.invoke(value));
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException("a record's component cannot be read", e);
            }
        }
    }

    private static MethodHandle[] accessorsOf(Class<?> type) {
        try {
            RecordComponent[] components = type.getRecordComponents();
            MethodHandle[] handles = new MethodHandle[components.length];
            for (int i = 0; i < components.length; i++) {
                components[i].getAccessor().setAccessible(true);
                handles[i] = MethodHandles.lookup().unreflect(components[i].getAccessor());
            }
            return handles;
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("records of " + type + " cannot be read", e);
        }
    }
}
