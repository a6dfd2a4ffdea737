package press.broadsheet.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import press.broadsheet.plan.Output;
import press.broadsheet.plan.Redirects;

/** What a reader gets at an address of the site. */
final class Answers {
    private final FinishedSite site;
    private final Shelf shelf;
    private final Map<String, String> moved = new HashMap<>();

    Answers(FinishedSite site, Shelf shelf) {
        this.site = site;
        this.shelf = shelf;
        Redirects.ofFeeds(site.site()).forEach(each -> moved.put(each.from(), each.target()));
    }

    /** What is at an address. */
    sealed interface Answer {}

    /** A file. */
    record There(String path) implements Answer {}

    /** Something that leads on. */
    record Moved(String address) implements Answer {}

    /** Nothing. */
    record Nothing() implements Answer {}

    Answer at(String address) {
        String path = Output.path(address.isEmpty() ? "/" : address);
        Optional<Output> planned = site.plan().at(path);
        if (planned.orElse(null) instanceof Output.RedirectPage redirect) {
            return new Moved(redirect.target());
        } else if (shelf.pages().containsKey(path)) {
            return new There(path);
        }
        String target = moved.get(address);
        if (target != null) {
            return new Moved(target);
        }
        boolean folder = !address.endsWith("/") && shelf.pages().containsKey(Output.path(address + "/"));
        return folder ? new Moved(address + "/") : new Nothing();
    }
}
