package press.broadsheet.after;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import press.broadsheet.host.Sha256;

/**
 * Which files are looked at: the same ones whenever the same edition is looked at.
 *
 * @param count how many at most; nothing for all
 * @param changed whether only those that the edition changed
 */
public record Sample(Optional<Integer> count, boolean changed) {
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,6}");

    /** Hosts read these for themselves and serve them to nobody, or under another name. */
    private static final Set<String> NOT_SERVED = Set.of("_headers", "_redirects", ".nojekyll", "CNAME", "404.html");

    /** What {@code 50}, {@code all} or {@code changed} means; nothing if it means nothing. */
    public static Optional<Sample> of(String text) {
        if (text.equals("all") || text.equals("changed")) {
            return Optional.of(new Sample(Optional.empty(), text.equals("changed")));
        }
        return Optional.of(text)
                .filter(number -> NUMBER.matcher(number).matches())
                .map(number -> new Sample(Optional.of(Integer.valueOf(number)), false));
    }

    /**
     * The files to look at; the home page is always one of them.
     *
     * @param paths what the edition changed
     * @param seed the edition's id
     */
    List<LiveFile> of(List<LiveFile> files, Set<String> paths, String seed) {
        Stream<LiveFile> served = files.stream()
                .filter(file -> !NOT_SERVED.contains(file.path()))
                .filter(file -> !changed || paths.contains(file.path()));
        return some(served.toList(), LiveFile::path, seed);
    }

    /** Some of other things to look at. */
    <T> List<T> some(List<T> all, java.util.function.Function<T, String> name, String seed) {
        if (count.isEmpty()) {
            return all;
        }
        return all.stream()
                .sorted(Comparator.comparing((T each) -> lot(name.apply(each), seed)))
                .limit(count.get())
                .toList();
    }

    private static String lot(String name, String seed) {
        return name.equals("index.html") ? "" : Sha256.of((seed + ' ' + name).getBytes(UTF_8));
    }
}
