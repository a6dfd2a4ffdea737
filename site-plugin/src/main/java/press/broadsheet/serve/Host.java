package press.broadsheet.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import press.broadsheet.diagnostic.Cause;
import press.broadsheet.diagnostic.MachineException;
import press.broadsheet.feed.CachePolicy;

/** Answers for a finished site as a static host does: with its {@code _headers}, its {@code _redirects} and its 404 page. */
final class Host {
    /** The files of a site that tell its host what to do. */
    static final Set<String> RULES = Set.of("_headers", "_redirects");

    /** What asks a browser to come by HTTPS, where there is none. */
    private static final String SECURE_TRANSPORT = "Strict-Transport-Security";

    private static final String POLICY = "Content-Security-Policy";

    private final Path folder;
    private final String base;
    private final HeaderRules headers;
    private final RedirectRules redirects;

    /** What is answered. */
    static final class Answer {
        private final int status;
        private final Map<String, String> headers;
        private final String file;
        private final byte[] body;

        /**
         * An answer.
         *
         * @param status the status of HTTP
         * @param headers the headers, {@code Location} among them
         * @param file the file in the site's folder that is the body; empty if there is no body
         * @param body the bytes
         */
        Answer(int status, Map<String, String> headers, String file, byte[] body) {
            this.status = status;
            this.headers = headers;
            this.file = file;
            this.body = body;
        }

        int status() {
            return status;
        }

        Map<String, String> headers() {
            return headers;
        }

        String file() {
            return file;
        }

        byte[] body() {
            return body;
        }

        boolean isPage() {
            return file.endsWith(".html");
        }
    }

    private Host(Path folder, String base, HeaderRules headers, RedirectRules redirects) {
        this.folder = folder;
        this.base = base;
        this.headers = headers;
        this.redirects = redirects;
    }

    /**
     * The host of a site as it lies there now.
     *
     * @param base the path that the site's addresses begin with, without a slash at the end
     */
    static Host of(Path folder, String base) {
        return new Host(
                folder,
                base,
                HeaderRules.of(text(folder.resolve("_headers"))),
                RedirectRules.of(text(folder.resolve("_redirects"))));
    }

    private static String text(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new MachineException(file + " cannot be read: " + Cause.of(e), e);
        }
    }

    /** The answer to a request for an address: its path, decoded, from the root. */
    Answer answer(String address) {
        if (!address.equals(base) && !address.startsWith(base + '/')) {
            return address.equals("/") ? moved(address, base + '/', 302) : notFound(address);
        }
        Optional<RedirectRules.Target> rule = redirects.target(address);
        if (rule.filter(RedirectRules.Target::forced).isPresent()) {
            return follow(address, rule.get());
        }
        if (address.equals(base) || isFolder(address)) {
            return moved(address, address + '/', 301);
        }
        Optional<String> file = file(address);
        if (file.isPresent()) {
            return answer(200, address, file.get());
        }
        return rule.map(target -> follow(address, target)).orElseGet(() -> notFound(address));
    }

    private Answer follow(String address, RedirectRules.Target target) {
        if (target.moves()) {
            return moved(address, target.to(), target.status());
        }
        return file(target.to())
                .map(file -> answer(target.status(), address, file))
                .orElseGet(() -> notFound(address));
    }

    private Answer notFound(String address) {
        return file(base + "/404.html")
                .map(page -> answer(404, address, page))
                .orElseGet(() -> new Answer(404, headers(address), "", new byte[0]));
    }

    private Answer moved(String address, String to, int status) {
        Map<String, String> all = headers(address);
        all.put("Location", to);
        return new Answer(status, all, "", new byte[0]);
    }

    private Answer answer(int status, String address, String file) {
        Map<String, String> all = headers(address);
        if (status == 200) {
            all.putIfAbsent("Content-Type", CachePolicy.mediaType(file));
        } else {
            // the rule of the address is for what would be there
            all.put("Content-Type", CachePolicy.mediaType(file));
        }
        Path place = folder.resolve(file);
        try {
            return new Answer(status, all, file, Files.readAllBytes(place));
        } catch (IOException e) {
            throw new MachineException(place + " cannot be read: " + Cause.of(e), e);
        }
    }

    /**
     * The headers of a host, but for what only HTTPS can keep. Nothing is stored that can be another next time: only
     * files whose names change with their bytes.
     */
    private Map<String, String> headers(String address) {
        Map<String, String> all = headers.headers(address);
        all.remove(SECURE_TRANSPORT);
        all.computeIfPresent(POLICY, (name, policy) -> policy(policy));
        if (!all.getOrDefault("Cache-Control", "").contains("immutable")) {
            all.put("Cache-Control", "no-store");
        }
        return all;
    }

    /** A policy that lets the preview's own script, style and messages pass, and does not ask for HTTPS. */
    private static String policy(String policy) {
        StringBuilder text = new StringBuilder();
        for (String directive : policy.split(";", -1)) {
            String bare = directive.strip();
            String name = bare.split(" ", 2)[0].toLowerCase(Locale.ROOT);
            boolean ours = Set.of("script-src", "style-src", "connect-src", "default-src")
                    .contains(name);
            if (!bare.isEmpty() && !name.equals("upgrade-insecure-requests")) {
                String open = bare.replace(" 'none'", "");
                text.append(text.isEmpty() ? "" : "; ")
                        .append(ours && !bare.contains("'self'") ? open + " 'self'" : bare);
            }
        }
        return text.toString();
    }

    private boolean isFolder(String address) {
        return !address.endsWith("/")
                && place(address).filter(Files::isDirectory).isPresent();
    }

    /** The file that an address is served from, by its path in the site's folder. */
    private Optional<String> file(String address) {
        String path = address.endsWith("/") ? address + "index.html" : address;
        return existing(path).or(() -> existing(path + ".html"));
    }

    private Optional<String> existing(String address) {
        return place(address)
                .filter(place -> Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS))
                .map(place -> folder.relativize(place).toString().replace('\\', '/'))
                .filter(file -> !RULES.contains(file));
    }

    /** Where the file of an address is or would be; nothing outside the site's folder. */
    private Optional<Path> place(String address) {
        if (!address.startsWith(base + '/')) {
            return Optional.empty();
        }
        try {
            Path place = folder.resolve(address.substring(base.length() + 1)).normalize();
            return Optional.of(place).filter(found -> found.startsWith(folder));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
