package press.broadsheet.after;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/**
 * Purges Cloudflare's cache: 30 files in a request, which every plan allows; of more than {@link #MOST}, folders
 * (developers.cloudflare.com, Purge Cached Content). Folders may be refused by the plan; then they are told again later.
 */
final class CloudflarePurge extends Purge {
    static final URI SERVICE = URI.create("https://api.cloudflare.com/client/v4");
    private static final int BATCH = 30;
    private static final int MOST = 3_000;
    private static final Pattern SUCCESS = Pattern.compile("\"success\"\\s*:\\s*true");

    private final URI service;
    private final String zone;
    private final String token;
    private final URI site;

    CloudflarePurge(URI service, String zone, String token, URI site) {
        this.service = service;
        this.zone = zone;
        this.token = token;
        this.site = site;
    }

    @Override
    public String id() {
        return "cloudflare " + zone;
    }

    @Override
    public String shown() {
        return "Cloudflare";
    }

    @Override
    public Plan plan(List<String> urls) {
        if (urls.size() <= MOST) {
            return Plan.of(files(urls));
        }
        String origin = origin();
        Map<String, String> byPath = new LinkedHashMap<>();
        urls.forEach(url -> byPath.put(URI.create(url).getRawPath(), url));
        Prefixes prefixes = Prefixes.of(byPath.keySet(), site.getRawPath().replaceAll("/$", ""), BATCH);
        List<String> singles =
                prefixes.singles().stream().map(path -> origin + path).toList();
        List<String> folded = new ArrayList<>(urls);
        folded.removeAll(new java.util.HashSet<>(singles));
        List<Letter> letters = new ArrayList<>(files(singles));
        List<String> named = prefixes.folders().stream()
                .map(folder -> site.getRawAuthority() + folder)
                .toList();
        // What a folder stands for is told when all folders are.
        for (List<String> batch : Batches.of(named, BATCH)) {
            boolean last = batch.get(batch.size() - 1).equals(named.get(named.size() - 1));
            letters.add(new Letter(call("prefixes", batch), last ? folded : List.of()));
        }
        return new Plan(letters, List.of(folded("Cloudflare", urls.size(), MOST, prefixes.folders())));
    }

    private String origin() {
        return site.getScheme() + "://" + site.getRawAuthority();
    }

    private List<Letter> files(List<String> urls) {
        return Batches.of(urls, BATCH).stream()
                .map(batch -> new Letter(call("files", batch), batch))
                .toList();
    }

    private Call call(String name, List<String> values) {
        String body = JsonMapper.shared().writeValueAsString(Map.of(name, values));
        URI uri = URI.create(WebAddress.bare(service) + "/zones/" + zone + "/purge_cache");
        return Call.post(uri, "application/json", body).with("Authorization", "Bearer " + token);
    }

    @Override
    public Optional<String> refusal(String body) {
        return SUCCESS.matcher(body).find() ? Optional.empty() : Optional.of("it did not say that it did it");
    }
}
