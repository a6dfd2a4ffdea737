package press.broadsheet.after;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import press.broadsheet.content.After;
import press.broadsheet.host.Credentials;
import press.broadsheet.host.Sha256;

/** All who are told of a publish, by the settings. */
public final class Audience {
    private final URI site;
    private final Function<String, Credentials> servers;
    private final Map<String, String> environment;
    private final Supplier<Instant> clock;
    private final List<String> problems = new ArrayList<>();

    /**
     * Those of a site.
     *
     * @param servers what lets us in to a server, by its id among Maven's
     * @param environment the variables of the environment
     */
    public Audience(
            URI site, Function<String, Credentials> servers, Map<String, String> environment, Supplier<Instant> clock) {
        this.site = site;
        this.servers = servers;
        this.environment = environment;
        this.clock = clock;
    }

    /** Why some are not told, a clause each; after {@link #of}. */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    /**
     * Them all.
     *
     * @param hub the WebSub hub, or empty
     * @param indexNow where IndexNow is told
     * @param run tells this publish from any other
     */
    public Errands of(String hub, After after, URI indexNow, String run, Wire wire) {
        List<Errand> errands = new ArrayList<>();
        // Caches first: who is told of a feed asks for it at once, and must not be given the old one.
        after.hooks().stream()
                .filter(hook -> hook.kind() != After.Kind.NOTICE)
                .forEach(hook -> hook(hook, run).ifPresent(errands::add));
        if (!hub.isEmpty()) {
            errands.add(new WebSub(URI.create(hub)));
        }
        if (!after.indexNow().isEmpty()) {
            errands.add(new IndexNow(indexNow, site, after.indexNow()));
        }
        after.hooks().stream()
                .filter(hook -> hook.kind() == After.Kind.NOTICE)
                .forEach(hook -> hook(hook, run).ifPresent(errands::add));
        return new Errands(errands, wire);
    }

    /** Where search engines that share IndexNow are told. */
    public static URI indexNow() {
        return IndexNow.SERVICE;
    }

    private Optional<Errand> hook(After.Hook hook, String run) {
        Credentials pass = hook.server().isEmpty() ? Credentials.NONE : servers.apply(hook.server());
        Optional<String> secret = pass.secret();
        if (secret.isEmpty() && (!hook.server().isEmpty() || hook.url().contains("{secret}"))) {
            return missing(hook);
        }
        String url = hook.url().replace("{secret}", secret.orElse(""));
        return switch (hook.kind()) {
            case NOTICE ->
                Optional.of(new Notice(
                        named(hook), URI.create(url), hook.url().contains("{secret}") ? Optional.empty() : secret));
            case EACH -> Optional.of(EachPurge.template(named(hook), url, hook.method(), headers(pass)));
            case CLOUDFLARE ->
                secret.isEmpty()
                        ? missing(hook)
                        : Optional.of(new CloudflarePurge(
                                service(url, CloudflarePurge.SERVICE), hook.id(), secret.get(), site));
            case FASTLY ->
                secret.isEmpty()
                        ? missing(hook)
                        : Optional.of(EachPurge.fastly(service(url, EachPurge.FASTLY), secret.get()));
            case CLOUDFRONT -> cloudFront(hook, pass, service(url, CloudFrontPurge.SERVICE), run);
        };
    }

    private Optional<Errand> cloudFront(After.Hook hook, Credentials pass, URI service, String run) {
        Optional<String> id = pass.user().or(() -> variable("AWS_ACCESS_KEY_ID"));
        Optional<String> secret = pass.secret().or(() -> variable("AWS_SECRET_ACCESS_KEY"));
        Optional<String> token = pass.secret().isPresent() ? Optional.empty() : variable("AWS_SESSION_TOKEN");
        if (id.isEmpty() || secret.isEmpty()) {
            problems.add("CloudFront is not told what changed, since there is no key: name a server with one, or set"
                    + " AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY; what it has to know is in"
                    + " target/broadsheet/publish/invalidate.txt");
            return Optional.empty();
        }
        AwsSignature signature = new AwsSignature(id.get(), secret.get(), token, "us-east-1", "cloudfront");
        return Optional.of(new CloudFrontPurge(service, hook.id(), signature, site, run, clock));
    }

    private Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    private Optional<Errand> missing(After.Hook hook) {
        problems.add("the hook of kind " + hook.kind().name().toLowerCase(java.util.Locale.ROOT)
                + " is not told, since there is no password of the server " + hook.server()
                + "; put it into Maven's settings.xml, or name the server in the hook");
        return Optional.empty();
    }

    private static URI service(String url, URI otherwise) {
        return url.isEmpty() ? otherwise : URI.create(url);
    }

    private static SortedMap<String, String> headers(Credentials pass) {
        SortedMap<String, String> headers = new TreeMap<>();
        pass.secret()
                .ifPresent(secret -> headers.put(
                        "Authorization",
                        pass.user()
                                .map(user -> "Basic "
                                        + Base64.getEncoder().encodeToString((user + ':' + secret).getBytes(UTF_8)))
                                .orElse("Bearer " + secret)));
        return headers;
    }

    /** A name that says nothing of an address, which may be secret itself. */
    private static String named(After.Hook hook) {
        return hook.kind().name().toLowerCase(java.util.Locale.ROOT)
                + ' '
                + Sha256.of(hook.url().getBytes(UTF_8)).substring(0, 16);
    }
}
