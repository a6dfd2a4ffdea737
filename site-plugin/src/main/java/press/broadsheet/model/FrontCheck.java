package press.broadsheet.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import press.broadsheet.content.FrontFile;
import press.broadsheet.content.FrontFile.Pin;
import press.broadsheet.content.FrontFile.SlotRule;
import press.broadsheet.content.FrontFile.Span;
import press.broadsheet.content.Located;
import press.broadsheet.diagnostic.Code;
import press.broadsheet.diagnostic.Diagnostics;
import press.broadsheet.diagnostic.Nearest;
import press.broadsheet.diagnostic.Position;

/**
 * Checks what curated fronts say of stories, sections and terms. The clock alone never makes an error: what would be one
 * tomorrow is told today, and a story whose time has passed is only warned of.
 */
final class FrontCheck {
    private final Site site;
    private final Diagnostics diagnostics;
    private final Map<String, Held> held = new HashMap<>();

    FrontCheck(Site site, Diagnostics diagnostics) {
        this.site = site;
        this.diagnostics = diagnostics;
        site.held().forEach(story -> held.put(story.path(), story));
    }

    /** A pin that counts, with the time in which it does. */
    private record Claim(String path, Position position, Instant from, Instant until) {
        boolean overlaps(Claim other) {
            return path.equals(other.path) && from.isBefore(other.until) && other.from.isBefore(until);
        }
    }

    void check(CuratedFront front) {
        FrontFile file = front.file();
        if (front.scope().kind() == Scope.Kind.SECTION
                && !site.terms(Scope.Kind.SECTION).containsKey(front.scope().id())) {
            List<String> known = new ArrayList<>(site.sectionOrder());
            known.add(FrontFile.HOME);
            diagnostics.report(
                    Code.UNKNOWN_SECTION,
                    Position.ofFile(file.file().shown()),
                    "there is no section \"" + file.id() + "\", so that this front is shown nowhere",
                    Nearest.remedy(file.id(), known, "name the file home.yaml, or after a section"));
        }
        file.breaking()
                .ifPresent(breaking -> breaking.link()
                        .filter(link -> Fronts.isStory(link.value()))
                        .ifPresent(link -> claim(link, breaking.span(), Span.ALWAYS)));
        List<Claim> claims = new ArrayList<>();
        for (SlotRule slot : file.slots()) {
            slot.fill().ifPresent(this::checkFill);
            for (Pin pin : slot.pins()) {
                claim(pin.story(), pin.span(), slot.span()).ifPresent(claim -> {
                    checkTwice(claim, claims);
                    claims.add(claim);
                });
            }
        }
    }

    private void checkFill(FrontFile.Fill fill) {
        for (CuratedFront.Named term : CuratedFront.written(fill)) {
            String written = term.spelling().value();
            Scope scope = site.scopeOf(term.kind(), written);
            if (!site.terms(term.kind()).containsKey(scope.id())) {
                diagnostics.report(
                        Code.UNKNOWN_TERM,
                        term.spelling().position(),
                        "no story has the " + scope.kind().name().toLowerCase(java.util.Locale.ROOT) + " \"" + written
                                + "\"",
                        Nearest.remedy(
                                written,
                                site.terms(term.kind()).keySet(),
                                "mend it; until a story has it, nothing fills the slot"));
            }
        }
    }

    private void checkTwice(Claim claim, List<Claim> others) {
        for (Claim other : others) {
            if (claim.overlaps(other)) {
                diagnostics.report(
                        Code.PINNED_TWICE,
                        claim.position(),
                        "content/" + claim.path() + " is pinned at the same time at " + other.position(),
                        "keep one of the two, or part their times; the story stands where it is pinned first");
                return;
            }
        }
    }

    private Optional<Claim> claim(Located<String> story, Span own, Span around) {
        Optional<String> path = Fronts.story(site, story.value());
        if (path.isEmpty() || site.route(path.get()) instanceof Route.Absent) {
            missing(story, path);
            return Optional.empty();
        }
        Claim claim = new Claim(
                path.get(),
                story.position(),
                later(Fronts.start(own), Fronts.start(around)),
                earlier(Fronts.end(own), Fronts.end(around)));
        if (site.article(path.get()).isPresent()) {
            return Optional.of(claim);
        }
        Held keptBack = held.get(path.get());
        if (keptBack == null) {
            diagnostics.report(
                    Code.MISSING_TARGET,
                    story.position(),
                    "content/" + path.get() + " is not a story",
                    "name a file of content/articles, or its slug");
            return Optional.empty();
        }
        if (claim.until().isAfter(site.now())) {
            checkHeld(claim, keptBack);
        }
        return Optional.of(claim);
    }

    private void missing(Located<String> story, Optional<String> path) {
        String written = story.value();
        List<String> meant = site.bySlug(written);
        if (path.isPresent()) {
            diagnostics.report(
                    Code.MISSING_TARGET,
                    story.position(),
                    "there is no story at content/" + path.get(),
                    Nearest.remedy(path.get(), site.candidates(path.get()), "mend the path, or take the line out"));
        } else if (meant.size() > 1) {
            diagnostics.report(
                    Code.MISSING_TARGET,
                    story.position(),
                    "\"" + written + "\" is the slug of " + meant.size() + " stories",
                    "name the file, such as " + meant.get(0));
        } else {
            diagnostics.report(
                    Code.MISSING_TARGET,
                    story.position(),
                    "no story has the slug \"" + written + "\"",
                    Nearest.remedy(written, site.slugs(), "name a story by its slug or its path"));
        }
    }

    private void checkHeld(Claim claim, Held keptBack) {
        String what = "content/" + claim.path();
        if (keptBack.state() == Held.State.EXPIRED) {
            diagnostics.report(
                    Code.HELD_TARGET, claim.position(), what + " is no longer shown", "take it out of the front");
        } else if (keptBack.until().isEmpty()) {
            diagnostics.report(
                    Code.HELD_PIN,
                    claim.position(),
                    what + " is a draft",
                    "finish it first, or take it out of the front");
        } else if (claim.from().isBefore(keptBack.until().get())) {
            String release = keptBack.until()
                    .get()
                    .atZone(site.settings().timezone())
                    .toLocalDateTime()
                    .toString()
                    .replace('T', ' ');
            diagnostics.report(
                    Code.HELD_PIN,
                    claim.position(),
                    what + " is not published before " + release,
                    "give the time from which it stands here, from: " + release + ", or take it out until then");
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
