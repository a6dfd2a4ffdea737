package press.broadsheet.serve;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import press.broadsheet.build.BuildRequest;
import press.broadsheet.build.NextChange;
import press.broadsheet.build.Origins;
import press.broadsheet.build.Session;
import press.broadsheet.diagnostic.MachineException;
import press.broadsheet.diagnostic.SiteException;
import tools.jackson.databind.json.JsonMapper;

/** The site under preview: what was last built of it, what is wrong with its sources, and the instant it is shown at. */
final class Newsroom {
    /** More are not looked through in a bar. */
    private static final int MOST_WAITING = 20;

    /** Where more files than this changed, no page shows all of them. */
    private static final int MOST_ASSETS = 200;

    private static final String NOTHING_YET = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>Nothing here</title></head>
            <body><p>There is no page at this address.</p></body></html>
            """;

    private final BuildRequest request;
    private final Session session;
    private final Editor editor;
    private final InstantSource clock;
    private final Changes changes;
    private final PreviewLog log;
    private final Listeners listeners = new Listeners();
    private volatile Optional<Instant> moved;
    private volatile Edition edition;
    private Optional<SiteException> doubted = Optional.empty();

    /**
     * What is shown now.
     *
     * @param built the last good build, if there was one
     * @param at the instant it was built for
     * @param problems what has kept the sources from being built since
     */
    private record Edition(Host host, Optional<Session.Built> built, Instant at, List<Problem> problems) {
        ZoneId zone() {
            return built.map(Session.Built::zone).orElse(ZoneOffset.UTC);
        }

        String base() {
            return built.map(Session.Built::base).orElse("");
        }

        Edition with(List<Problem> others) {
            return new Edition(host, built, at, others);
        }
    }

    Newsroom(
            BuildRequest request,
            Optional<Instant> moved,
            Editor editor,
            InstantSource clock,
            Changes changes,
            PreviewLog log) {
        this.request = request;
        this.session = new Session(request);
        this.moved = moved;
        this.editor = editor;
        this.clock = clock;
        this.changes = changes;
        this.log = log;
        this.edition = new Edition(Host.of(request.output(), ""), Optional.empty(), clock.instant(), List.of());
    }

    /** Builds the site, looking at everything, and tells those who listen. Called by one thread at a time. */
    void build() {
        build(session::build);
    }

    /** The same, looking only at what changed. */
    void build(Set<Path> paths) {
        build(at -> session.build(at, paths));
    }

    private void build(Function<Instant, Session.Built> work) {
        Instant at = moved.orElseGet(clock::instant);
        doubted = Optional.empty();
        try {
            Session.Built built = work.apply(at);
            edition = new Edition(host(built), Optional.of(built), at, List.of());
            tell(built.changed());
            log.built(built.report());
        } catch (SiteException e) {
            doubted = Optional.of(e);
        } catch (MachineException e) {
            failed(e, e.getMessage());
        } catch (RuntimeException e) {
            // a fault of the plugin must not end an editor's day: the last good site stays
            failed(e, "The build failed: " + e);
        }
        session.remember();
    }

    /** The host of a site; that of the last one as long as it has the same rules. */
    private Host host(Session.Built built) {
        return edition.built().isPresent()
                        && edition.base().equals(built.base())
                        && Host.RULES.stream().noneMatch(built.changed()::contains)
                ? edition.host()
                : Host.of(request.output(), built.base());
    }

    private void tell(List<String> changed) {
        List<String> assets = changed.stream()
                .filter(file -> !file.endsWith(".html"))
                .limit(MOST_ASSETS)
                .map(file -> edition.base() + '/' + file)
                .toList();
        listeners.tell(seen -> told(seen, assets, false));
    }

    /** Whether the last build met mistakes that nobody was told of yet: half a file, still being written, has some. */
    boolean isInDoubt() {
        return doubted.isPresent();
    }

    /** Tells of the mistakes that the last build met, if it met some. */
    void settle() {
        doubted.ifPresent(refusal -> {
            edition = edition.with(Problem.all(refusal, request.project(), editor));
            tell(List.of());
            log.refused(refusal);
        });
        doubted = Optional.empty();
    }

    private void failed(RuntimeException failure, @Nullable String what) {
        edition = edition.with(List.of(Problem.of(String.valueOf(what))));
        tell(List.of());
        log.failed(failure);
    }

    /** Whether the clock alone makes the site another than was built. */
    boolean isDue() {
        return moved.isEmpty()
                && edition.problems().isEmpty()
                && edition.built()
                        .flatMap(built -> built.report().next())
                        .map(NextChange::at)
                        .filter(at -> !at.toInstant().isAfter(clock.instant()))
                        .isPresent();
    }

    /** The answer of the site as it is now to an address. */
    Host.Answer answer(String address) {
        Host.Answer answer = edition.host().answer(address);
        if (answer.status() == 404 && answer.file().isEmpty()) {
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            headers.putAll(answer.headers());
            headers.put("Content-Type", "text/html; charset=utf-8");
            return new Host.Answer(404, headers, "404.html", NOTHING_YET.getBytes(StandardCharsets.UTF_8));
        }
        return answer;
    }

    /** What a page as it was served is told at first. */
    Listeners.News first(Listeners.Seen page) {
        return told(page, List.of(), true);
    }

    private Listeners.News told(Listeners.Seen page, List<String> assets, boolean first) {
        Edition shown = edition;
        Host.Answer answer = answer(page.address());
        ServedPage now = ServedPage.of(answer.body());
        Optional<Origins> origins = shown.built().map(Session.Built::origins);
        String action = action(page, answer, now);
        boolean isShown = answer.isPage() && (first || !action.equals("none"));
        Told told = new Told(
                action,
                now.seen(),
                isShown ? new String(now.with(answer.body()), StandardCharsets.UTF_8) : "",
                now.styles(),
                assets,
                origins.flatMap(all -> all.of(answer.file())).map(this::source).orElse(Map.of()),
                origins.flatMap(all -> all.heldAt(clock.instant(), answer.file()))
                        .orElse(""),
                Told.minute(moved.orElse(shown.at()), shown.zone()),
                moved.isPresent(),
                shown.zone().getId(),
                origins.map(all -> Told.waiting(all.waiting(), shown.zone(), shown.base(), MOST_WAITING))
                        .orElse(List.of()),
                shown.problems(),
                shown.built().map(built -> built.report().summary()).orElse(""));
        return new Listeners.News(
                new Listeners.Seen(page.address(), now.seen(), now.frame()),
                JsonMapper.shared().writeValueAsString(told));
    }

    private static String action(Listeners.Seen page, Host.Answer answer, ServedPage now) {
        if (answer.isPage() && now.seen().equals(page.seen())) {
            return "none";
        }
        return answer.isPage() && now.frame().equals(page.frame()) ? "style" : "reload";
    }

    private Map<String, String> source(Origins.Origin origin) {
        return Map.of("shown", origin.shown(), "href", editor.href(origin.place(), 1));
    }

    /** The bytes of the file that the page of an address is written from; nothing if it is gone by now. */
    Optional<byte[]> source(String address) {
        Optional<Origins.Origin> origin = edition.built()
                .flatMap(built -> built.origins().of(answer(address).file()));
        try {
            return origin.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Files.readAllBytes(origin.get().place()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Moves the site to an instant, given as {@code 2026-11-24T06:00} in its zone; back to the real one if empty. */
    boolean move(String minute) {
        try {
            moved = minute.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            LocalDateTime.parse(minute).atZone(edition.zone()).toInstant());
        } catch (DateTimeException e) {
            return false;
        }
        changes.ask();
        return true;
    }

    /** Those who listen. */
    Listeners listeners() {
        return listeners;
    }
}
