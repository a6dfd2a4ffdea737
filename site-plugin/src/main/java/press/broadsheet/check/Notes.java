package press.broadsheet.check;

import java.util.List;

/**
 * What was noted on reading a finished file, so that it need not be read again.
 *
 * @param canonical the address it gives itself, as written; empty if none
 * @param indexable whether search engines may list it
 * @param ids the names of its parts
 * @param links the addresses in it, each once
 * @param loads those that a phone loads at once with it
 * @param flaws what is wrong with it by itself
 */
record Notes(
        String canonical, boolean indexable, List<String> ids, List<Link> links, List<String> loads, List<Flaw> flaws) {
    /** Of a file in which nothing is looked for. */
    static final Notes NONE = new Notes("", true, List.of(), List.of(), List.of(), List.of());

    Notes {
        ids = List.copyOf(ids);
        links = List.copyOf(links);
        loads = List.copyOf(loads);
        flaws = List.copyOf(flaws);
    }
}
