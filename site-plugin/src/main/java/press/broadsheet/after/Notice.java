package press.broadsheet.after;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Tells a web address of the newsroom's own what was published, signed if there is a secret that both know. */
final class Notice implements Errand {
    static final String SIGNATURE = "X-Broadsheet-Signature-256";

    /** More addresses than this make a body that few servers take. */
    private static final int MOST = 10_000;

    private final String id;
    private final URI url;
    private final Optional<String> secret;

    /**
     * A notice.
     *
     * @param id names it without what may be secret in its address
     */
    Notice(String id, URI url, Optional<String> secret) {
        this.id = id;
        this.url = url;
        this.secret = secret;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String shown() {
        return "the hook at " + url.getHost();
    }

    @Override
    public List<String> items(Delivery delivery) {
        List<String> changed = delivery.changed().stream().map(delivery::url).toList();
        List<String> deleted = delivery.removed().stream().map(delivery::url).toList();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("event", "published");
        body.put("site", WebAddress.at(delivery.site(), "/"));
        body.put("edition", delivery.edition());
        body.put("id", delivery.id());
        body.put("instant", delivery.at().toString());
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("changed", delivery.changed().size());
        counts.put("deleted", delivery.removed().size());
        body.put("counts", counts);
        body.put("stories", delivery.stories().stream().map(Notice::story).toList());
        body.put("changed", changed.stream().limit(MOST).toList());
        body.put("deleted", deleted.stream().limit(MOST).toList());
        body.put("complete", changed.size() <= MOST && deleted.size() <= MOST);
        return List.of(JsonMapper.shared().writeValueAsString(body));
    }

    private static Map<String, Object> story(Delivery.Tidings story) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("fate", story.fate().name().toLowerCase(java.util.Locale.ROOT));
        told.put("title", story.title());
        return told;
    }

    @Override
    public Plan plan(List<String> bodies) {
        return Plan.of(bodies.stream()
                .map(body -> new Letter(call(body), List.of(body)))
                .toList());
    }

    private Call call(String body) {
        Call call = Call.post(url, "application/json; charset=utf-8", body);
        return secret.map(key -> call.with(SIGNATURE, "sha256=" + code(key, body)))
                .orElse(call);
    }

    private static String code(String key, String body) {
        return HexFormat.of().formatHex(AwsSignature.hmac(key.getBytes(UTF_8), body.getBytes(UTF_8)));
    }

    @Override
    public String counted(int items) {
        return Batches.counted(items, "notice", "notices");
    }
}
