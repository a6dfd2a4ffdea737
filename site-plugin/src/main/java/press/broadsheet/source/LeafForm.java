package press.broadsheet.source;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The forms of values that have no parts. */
record LeafForm<T>(Class<T> type, BiConsumer<BinaryWriter, T> writer, Function<BinaryReader, T> reader)
        implements Form {

    /** The form of a type; an {@link IllegalArgumentException} if there is none. */
    static Form of(Class<?> type) {
        if (type == String.class) {
            return new LeafForm<>(String.class, BinaryWriter::text, BinaryReader::text);
        } else if (type == int.class || type == Integer.class) {
            return new LeafForm<>(Integer.class, BinaryWriter::number, BinaryReader::number);
        } else if (type == long.class || type == Long.class) {
            return new LeafForm<>(Long.class, BinaryWriter::longNumber, BinaryReader::longNumber);
        } else if (type == boolean.class || type == Boolean.class) {
            return new LeafForm<>(
                    Boolean.class, (out, truth) -> out.number(truth ? 1 : 0), in -> in.numberBelow(2) == 1);
        } else if (type.isEnum()) {
            return ofEnum(type);
        } else if (type == Digest.class) {
            return new LeafForm<>(Digest.class, BinaryWriter::digest, BinaryReader::digest);
        } else if (type == OffsetDateTime.class) {
            return new LeafForm<>(OffsetDateTime.class, LeafForm::writeTime, LeafForm::readTime);
        } else if (type == OptionalInt.class) {
            return new LeafForm<>(OptionalInt.class, LeafForm::writeOptional, LeafForm::readOptional);
        } else if (type == BigDecimal.class) {
            return new LeafForm<>(
                    BigDecimal.class, (out, value) -> out.text(value.toString()), in -> new BigDecimal(in.text()));
        } else if (type == YearMonth.class) {
            return new LeafForm<>(
                    YearMonth.class, (out, value) -> out.text(value.toString()), in -> YearMonth.parse(in.text()));
        }
        throw new IllegalArgumentException("no form for " + type);
    }

    @SuppressWarnings("EnumOrdinal") // The fingerprint covers the constants.
    private static <E> Form ofEnum(Class<E> type) {
        E[] constants = type.getEnumConstants();
        return new LeafForm<>(
                type,
                (out, constant) -> out.number(((Enum<?>) constant).ordinal()),
                in -> constants[in.numberBelow(constants.length)]);
    }

    private static void writeTime(BinaryWriter out, OffsetDateTime at) {
        out.instant(at.toInstant());
        out.longNumber(at.getOffset().getTotalSeconds());
    }

    private static OffsetDateTime readTime(BinaryReader in) {
        return OffsetDateTime.ofInstant(in.instant(), ZoneOffset.ofTotalSeconds((int) in.longNumber()));
    }

    private static void writeOptional(BinaryWriter out, OptionalInt optional) {
        out.number(optional.isPresent() ? 1 : 0);
        out.longNumber(optional.orElse(0));
    }

    private static OptionalInt readOptional(BinaryReader in) {
        boolean present = in.numberBelow(2) == 1;
        int number = (int) in.longNumber();
        return present ? OptionalInt.of(number) : OptionalInt.empty();
    }

    @Override
    public void write(Object value, BinaryWriter out) {
        writer.accept(out, type.cast(value));
    }

    @Override
    public Object read(BinaryReader in) {
        return reader.apply(in);
    }
}
