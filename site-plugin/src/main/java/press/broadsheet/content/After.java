package press.broadsheet.content;

import java.util.List;

/**
 * Who is told after a publish; nothing in it is secret.
 *
 * @param indexNow the key of IndexNow, which everybody may know, or empty
 */
public record After(String indexNow, List<Hook> hooks) {
    /** Nobody is told. */
    public static final After NOBODY = new After("", List.of());

    /** A copy that cannot change. */
    public After {
        hooks = List.copyOf(hooks);
    }

    /**
     * A web address that is told what was published.
     *
     * @param url where it is, {@code {secret}} standing for its secret part; empty for a service that is known
     * @param id what the service knows the site by: a zone, a distribution; or empty
     * @param server the id of the server in Maven's settings that lets us in, or empty
     * @param method the method of a request for each address
     */
    public record Hook(Kind kind, String url, String id, String server, String method) {}

    /** What a hook is told. */
    public enum Kind {
        /** What was published, in JSON. */
        NOTICE,
        /** Which addresses changed, as Cloudflare wants it. */
        CLOUDFLARE,
        /** Which addresses changed, as CloudFront wants it. */
        CLOUDFRONT,
        /** Which addresses changed, as Fastly wants it. */
        FASTLY,
        /** One request for each changed address. */
        EACH
    }
}
