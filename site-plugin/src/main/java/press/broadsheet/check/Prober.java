package press.broadsheet.check;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLException;
import press.broadsheet.diagnostic.MachineException;
import press.broadsheet.source.AtOnce;

/** Asks other sites whether something is at an address; no host is asked more at once than it bears. */
final class Prober {
    private static final int LANES = 16;

    /** What is refused to programs, and mostly not to readers. */
    private static final Set<Integer> SHY = Set.of(401, 402, 403, 406, 407, 429, 451, 999);

    /** What servers say that cannot tell the head of a page alone. */
    private static final Set<Integer> HEADLESS = Set.of(400, 403, 404, 405, 406, 501);

    private final Manners manners;
    private final Instant now;
    private final HttpClient client;

    /**
     * @param now the instant that replies are dated, and by which dates in {@code Retry-After} are measured
     */
    Prober(Manners manners, Instant now) {
        this.manners = manners;
        this.now = now;
        this.client = HttpClient.newBuilder()
                .connectTimeout(manners.timeout())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    /** What is at each address. */
    SortedMap<String, Reply> ask(Collection<String> addresses) {
        Map<String, List<List<String>>> lanes = new TreeMap<>();
        int turn = 0;
        for (String address : addresses) {
            List<List<String>> ofHost = lanes.computeIfAbsent(host(address), host -> new ArrayList<>());
            if (ofHost.size() < manners.perHost()) {
                ofHost.add(new ArrayList<>());
            }
            ofHost.get(turn++ % ofHost.size()).add(address);
        }
        Map<String, Reply> replies = new ConcurrentHashMap<>();
        List<List<String>> all = lanes.values().stream().flatMap(List::stream).toList();
        try {
            var unused = AtOnce.map("broadsheet-links", LANES, all, lane -> lane(lane, replies));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MachineException("the check of links was interrupted before its end; check again", e);
        }
        return new TreeMap<>(replies);
    }

    private static String host(String address) {
        int start = address.indexOf("//") + 2;
        int end = address.indexOf('/', start);
        return (end < 0 ? address.substring(start) : address.substring(start, end)).toLowerCase(Locale.ROOT);
    }

    private List<String> lane(List<String> addresses, Map<String, Reply> replies) {
        for (String address : addresses) {
            try {
                replies.put(address, new Reply(problem(address), now));
                Thread.sleep(manners.pause().toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        return addresses;
    }

    private String problem(String address) throws InterruptedException {
        URI uri;
        try {
            uri = new URI(address.replace(" ", "%20").replace("|", "%7C"));
            if (uri.getHost() == null) {
                return "is no address";
            }
        } catch (URISyntaxException e) {
            return "is no address";
        }
        try {
            int status = status(uri, "HEAD");
            if (HEADLESS.contains(status)) {
                status = status(uri, "GET");
            }
            boolean there = (status >= 200 && status < 400) || SHY.contains(status);
            return there ? "" : "answers " + status;
        } catch (IOException e) {
            return words(e);
        } catch (IllegalArgumentException e) {
            return "leads to a host that is not there";
        }
    }

    private int status(URI uri, String method) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .timeout(manners.timeout())
                .header("User-Agent", "Mozilla/5.0 (compatible; Broadsheet; link check)")
                .header("Accept", "text/html,*/*;q=0.8")
                .build();
        Duration wait = manners.backOff();
        for (int attempt = 0; ; attempt++) {
            HttpResponse<Void> response = client.send(request, HttpResponse.BodyHandlers.discarding());
            boolean busy = response.statusCode() == 429
                    || response.statusCode() == 502
                    || response.statusCode() == 503
                    || response.statusCode() == 504;
            if (!busy || attempt == manners.retries()) {
                return response.statusCode();
            }
            Duration own = wait;
            Duration asked = response.headers()
                    .firstValue("Retry-After")
                    .map(this::retryAfter)
                    .orElse(own);
            if (asked.compareTo(manners.longest()) > 0) {
                return response.statusCode();
            }
            Thread.sleep(asked.toMillis());
            wait = wait.multipliedBy(2);
        }
    }

    /** Seconds, or a date (RFC 9110, section 10.2.3). */
    private Duration retryAfter(String written) {
        try {
            return Duration.ofSeconds(Long.parseLong(written.strip()));
        } catch (NumberFormatException e) {
            // a date, perhaps
        }
        try {
            Duration until =
                    Duration.between(now, ZonedDateTime.parse(written.strip(), DateTimeFormatter.RFC_1123_DATE_TIME));
            return until.isNegative() ? Duration.ZERO : until;
        } catch (DateTimeException e) {
            return manners.backOff();
        }
    }

    private static String words(IOException failure) {
        if (failure instanceof HttpTimeoutException) {
            return "does not answer in time";
        } else if (failure instanceof UnknownHostException
                || failure.getCause() instanceof UnresolvedAddressException) {
            return "leads to a host that is not there";
        } else if (failure instanceof ConnectException) {
            return "leads to a host that cannot be reached";
        } else if (failure instanceof SSLException) {
            return "has no certificate that can be trusted";
        }
        return "breaks off";
    }
}
