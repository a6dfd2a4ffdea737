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
 */
public record Trace(Digest output, Digest bytes, FileStamp stamp, List<Fact<?>> facts, List<Diagnostic> warnings) {}
