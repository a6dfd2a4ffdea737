package press.broadsheet.publish;

import java.util.Optional;

/**
 * A file that readers no longer have as it was.
 *
 * @param before the digest that it had
 * @param now the digest of what stands in its place; nothing if nothing does
 */
public record Lost(String path, Sum before, Optional<Sum> now) {}
