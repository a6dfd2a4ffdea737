package press.broadsheet.after;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Invalidates addresses of a distribution of CloudFront (API 2020-05-31, CreateInvalidation): 3,000 in progress at one
 * time; of more, folders with a wildcard, of which there may be 15.
 */
final class CloudFrontPurge extends Purge {
    static final URI SERVICE = URI.create("https://cloudfront.amazonaws.com");
    static final int MOST = 3_000;
    static final int WILDCARDS = 15;
    private static final int BATCH = 1_000;

    private final URI service;
    private final String distribution;
    private final AwsSignature signature;
    private final URI site;
    private final String run;
    private final Supplier<Instant> clock;

    /**
     * A purge.
     *
     * @param run tells this run from any other: CloudFront does nothing for a reference that it knows
     */
    CloudFrontPurge(
            URI service, String distribution, AwsSignature signature, URI site, String run, Supplier<Instant> clock) {
        this.service = service;
        this.distribution = distribution;
        this.signature = signature;
        this.site = site;
        this.run = run;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "cloudfront " + distribution;
    }

    @Override
    public String shown() {
        return "CloudFront";
    }

    /**
     * The paths to invalidate, in the way of CloudFront.
     *
     * @param singles paths of single files
     * @param folders paths that end in {@code /*}, none of them that of the whole site
     */
    record Paths(List<String> singles, List<String> folders) {
        static Paths of(List<String> urls, URI site) {
            List<String> paths = urls.stream()
                    .map(url -> URI.create(url).getRawPath())
                    .distinct()
                    .toList();
            if (paths.size() <= MOST) {
                return new Paths(paths, List.of());
            }
            Prefixes prefixes = Prefixes.of(paths, site.getRawPath().replaceAll("/$", ""), WILDCARDS);
            return new Paths(
                    prefixes.singles(),
                    prefixes.folders().stream().map(folder -> folder + '*').toList());
        }

        List<String> all() {
            List<String> all = new ArrayList<>(singles);
            all.addAll(folders);
            return all;
        }
    }

    @Override
    public Plan plan(List<String> urls) {
        Paths paths = Paths.of(urls, site);
        Set<String> single = new HashSet<>(paths.singles());
        List<String> folded = urls.stream()
                .filter(url -> !single.contains(URI.create(url).getRawPath()))
                .toList();
        String origin = site.getScheme() + "://" + site.getRawAuthority();
        List<Letter> letters = new ArrayList<>();
        for (List<String> batch : Batches.of(paths.singles(), BATCH)) {
            letters.add(new Letter(
                    call(batch, letters.size()),
                    batch.stream().map(path -> origin + path).toList()));
        }
        List<List<String>> wild = Batches.of(paths.folders(), WILDCARDS);
        for (int i = 0; i < wild.size(); i++) {
            letters.add(new Letter(call(wild.get(i), letters.size()), i == wild.size() - 1 ? folded : List.of()));
        }
        return new Plan(
                letters,
                paths.folders().isEmpty()
                        ? List.of()
                        : List.of(folded("CloudFront", urls.size(), MOST, paths.folders())));
    }

    private Call call(List<String> paths, int number) {
        String items = paths.stream()
                .map(path -> "<Path>" + path.replace("&", "&amp;").replace("<", "&lt;") + "</Path>")
                .collect(Collectors.joining());
        String body = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<InvalidationBatch xmlns=\"http://cloudfront.amazonaws.com/doc/2020-05-31/\"><CallerReference>"
                + run + '-' + number + "</CallerReference><Paths><Quantity>" + paths.size() + "</Quantity><Items>"
                + items + "</Items></Paths></InvalidationBatch>";
        URI uri = URI.create(WebAddress.bare(service) + "/2020-05-31/distribution/" + distribution + "/invalidation");
        return signature.signed(Call.post(uri, "application/xml", body), clock.get());
    }
}
