package press.broadsheet.after;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import press.broadsheet.host.Sha256;

/** Looks at one address as a reader does. */
final class LiveLook {
    private final Wire wire;
    private final LiveCheck.Expectation expected;
    private final Path folder;

    /**
     * A look.
     *
     * @param folder where bytes may lie for a moment
     */
    LiveLook(Wire wire, LiveCheck.Expectation expected, Path folder) {
        this.wire = wire;
        this.expected = expected;
        this.folder = folder;
    }

    /** What came of it: both empty if all is well. */
    record Result(Optional<String> finding, Optional<String> note) {
        static final Result GOOD = new Result(Optional.empty(), Optional.empty());

        static Result finding(String text) {
            return new Result(Optional.of(text), Optional.empty());
        }

        static Result note(String text) {
            return new Result(Optional.empty(), Optional.of(text));
        }
    }

    @FunctionalInterface
    private interface Judge {
        Result of(Fetched fetched) throws IOException;
    }

    private Result at(String url, Judge judge) {
        try {
            Path body = Files.createTempFile(folder, "live", ".tmp");
            try {
                return judge.of(Fetched.of(wire, URI.create(url), body));
            } finally {
                Files.deleteIfExists(body);
            }
        } catch (IOException e) {
            return Result.finding(url + ": " + e.getMessage());
        }
    }

    /** A file of the edition. */
    Result file(LiveFile file) {
        String url = WebAddress.url(expected.site(), file.path());
        return at(url, fetched -> file(file, url, fetched));
    }

    private Result file(LiveFile file, String url, Fetched fetched) throws IOException {
        Optional<String> location = fetched.header("Location");
        if (fetched.status() >= 300 && fetched.status() < 400) {
            return Result.finding(url + " leads to " + location.orElse("nowhere") + " (" + fetched.status()
                    + "), but the file should be there itself");
        } else if (fetched.status() != 200) {
            return Result.finding(url + " answers " + fetched.status() + ", but was published");
        }
        Optional<String> encoding = fetched.encoding();
        if (encoding.isPresent() && !encoding.get().equalsIgnoreCase("gzip")) {
            return Result.finding(url + " comes in the encoding " + encoding.get() + ", which was not asked for");
        }
        if (!fetched.sha256().equals(file.sha256())) {
            return Result.finding(url + ": " + difference(file, fetched));
        }
        String type = fetched.header("Content-Type").orElse("");
        return LiveTypes.fits(file.path(), type)
                ? Result.GOOD
                : Result.finding(url + " is served as " + (type.isEmpty() ? "no type at all" : type) + "; it is "
                        + LiveTypes.wanted(file.path()));
    }

    private String difference(LiveFile file, Fetched fetched) throws IOException {
        String cached = fetched.header("Age").map(age -> " (for " + age + " s)").orElse("");
        if (expected.earlier().had(file.path(), fetched.sha256())) {
            return "a cache still shows that of an earlier edition" + cached;
        }
        Optional<byte[]> ours = expected.local()
                .read(file.path())
                .filter(bytes -> Sha256.of(bytes).equals(file.sha256()));
        Optional<String> rewriting =
                ours.isPresent() ? Rewriting.of(file.path(), ours.get(), fetched.bytes()) : Optional.<String>empty();
        return rewriting.orElse("other bytes than those published" + cached);
    }

    /** An address that should lead elsewhere, or nowhere. */
    Result rule(LiveRule rule) {
        String origin = expected.site().getScheme() + "://" + expected.site().getRawAuthority();
        String url = origin + rule.from();
        return at(url, fetched -> {
            int status = fetched.status();
            if (rule.gone()) {
                return status == 404 || status == 410
                        ? Result.GOOD
                        : Result.finding(url + " answers " + status + ", but is gone (404 or 410 was expected)");
            }
            URI wanted = URI.create(origin).resolve(rule.to());
            if (status >= 300 && status < 400) {
                Optional<URI> led = fetched.header("Location").map(URI.create(url)::resolve);
                boolean slash = rule.twin() && led.equals(Optional.of(URI.create(url + '/')));
                return slash || led.equals(Optional.of(wanted))
                        ? Result.GOOD
                        : Result.finding(url + " leads to "
                                + led.map(URI::toString).orElse("nowhere") + ", but should to " + wanted);
            } else if (status == 200 && new String(fetched.bytes(), UTF_8).contains("http-equiv=\"refresh\"")) {
                return Result.note("This host does not read _redirects: old addresses answer with a page that leads on,"
                        + " not with 301");
            }
            return status == 404 && rule.twin()
                    ? Result.note("This host does not read _redirects: old addresses of folders answer only with their"
                            + " slash")
                    : Result.finding(url + " answers " + status + ", but should lead to " + wanted);
        });
    }

    /** The address of something that nobody is to read. */
    Result absent(String address, String why) {
        String url = WebAddress.at(expected.site(), address);
        return at(url, fetched -> switch (fetched.status()) {
            case 401, 403, 404, 410 -> Result.GOOD;
            default -> Result.finding(url + " answers " + fetched.status() + ", but " + why);
        });
    }

    /** An address that surely never was one. */
    Result nothing() {
        String url = WebAddress.at(
                expected.site(),
                "/no-page-"
                        + expected.seed()
                                .substring(0, Math.min(12, expected.seed().length())) + "/");
        return at(
                url,
                fetched -> fetched.status() == 404
                        ? Result.GOOD
                        : Result.note("An address that never was one answers " + fetched.status()
                                + ", not 404: search engines take every mistyped address for a page"));
    }
}
