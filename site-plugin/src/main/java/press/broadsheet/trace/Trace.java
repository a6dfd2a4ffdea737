package press.broadsheet.trace;

import java.util.List;
import press.broadsheet.diagnostic.Diagnostic;
import press.broadsheet.source.Digest;

/**
 * What one output was made of.
 *
 * @param output the digest of its record in the plan
 * @param bytes the digest of its bytes
 * @param stamp its file as it was written
 * @param facts what its rendering read
 * @param warnings what was told about it, and is told again as long as it stays fresh
 * @param template the name of the template that was chosen for it; empty if it has none
 * @param change why it was last rendered
 */
public record Trace(
        Digest output,
        Digest bytes,
        FileStamp stamp,
        List<Fact<?>> facts,
        List<Diagnostic> warnings,
        String template,
        Change change) {
    /** The same trace of a file that now lies there with another stamp. */
    public Trace withStamp(FileStamp other) {
        return new Trace(output, bytes, other, facts, warnings, template, change);
    }

    /** The same trace of an output that is now planned otherwise. */
    public Trace of(Digest otherOutput) {
        return new Trace(otherOutput, bytes, stamp, facts, warnings, template, change);
    }
}
