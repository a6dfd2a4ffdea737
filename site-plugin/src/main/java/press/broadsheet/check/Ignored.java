package press.broadsheet.check;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Addresses that the settings leave out. */
final class Ignored {
    private final List<Pattern> patterns;

    Ignored(List<String> written) {
        patterns = written.stream()
                .map(each ->
                        Stream.of(each.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")))
                .map(Pattern::compile)
                .toList();
    }

    boolean covers(String address) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(address).matches());
    }
}
