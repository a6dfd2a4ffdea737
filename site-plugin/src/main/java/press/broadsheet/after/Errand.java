package press.broadsheet.after;

import java.util.List;
import java.util.Optional;
import press.broadsheet.host.Credentials;

/** Something that somebody elsewhere is told after a publish. */
interface Errand {
    /** Tells it from others, also in the record of what could not be told: it stays while its setting does. */
    String id();

    /** Who is told, for people: {@code the hub hub.example}. */
    String shown();

    /** What is to be told of a publish; each text is remembered if it cannot be. */
    List<String> items(Delivery delivery);

    /** How it is told: what {@link #items} gave now and earlier, in as few requests as there may be. */
    Plan plan(List<String> items);

    /**
     * How something is told.
     *
     * @param notes what people should know of it, a line each
     */
    record Plan(List<Letter> letters, List<String> notes) {
        static Plan of(List<Letter> letters) {
            return new Plan(letters, List.of());
        }
    }

    /**
     * A request.
     *
     * @param items what it tells
     * @param parts the same in smaller requests, where a server that refuses the whole may take those
     */
    record Letter(Call call, List<String> items, List<Letter> parts) {
        Letter(Call call, List<String> items) {
            this(call, items, List.of());
        }
    }

    /** What is wrong with an answer that has a good status; empty if nothing is. */
    default Optional<String> refusal(String body) {
        return Optional.empty();
    }

    /** What was told, in words: {@code 3 feeds}. */
    String counted(int items);

    /** Where secrets come from. */
    @FunctionalInterface
    interface Secrets {
        /** What lets us in to a server, by the id it has among Maven's. */
        Credentials of(String server);
    }
}
