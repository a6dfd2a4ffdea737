package press.broadsheet.trace;

import press.broadsheet.source.BinaryReader;
import press.broadsheet.source.BinaryWriter;
import press.broadsheet.source.Digest;
import press.broadsheet.source.DigestBuilder;
import press.broadsheet.source.RecordCodec;

/** Writes facts to the state file and reads them back: the kind, then its components. */
final class FactCodec {
    private final RecordCodec.Of<Fact<?>> codec;
    private final Digest fingerprint;

    @SuppressWarnings({"unchecked", "rawtypes"}) // A class literal has no type arguments.
    FactCodec() {
        RecordCodec records = new RecordCodec();
        this.codec = (RecordCodec.Of) records.of(Fact.class);
        DigestBuilder shapes = new DigestBuilder();
        for (Class<?> group : Fact.class.getPermittedSubclasses()) {
            for (Class<?> kind : group.getPermittedSubclasses()) {
                records.of(kind);
                shapes.add(kind.getName());
            }
        }
        this.fingerprint = shapes.add(records.fingerprint()).build();
    }

    /** Changes when any kind of fact is added, removed or shaped anew. */
    Digest fingerprint() {
        return fingerprint;
    }

    void write(Fact<?> fact, BinaryWriter out) {
        codec.write(fact, out);
    }

    Fact<?> read(BinaryReader in) {
        return codec.read(in);
    }
}
