package press.broadsheet.diff;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * The two sites that are compared.
 *
 * @param before where the file at a path of the old site lies, if there is one
 * @param after the same of the new site
 * @param url the public address of the site, without a slash at its end
 */
public record Sides(Function<String, Optional<Path>> before, Function<String, Optional<Path>> after, String url) {}
