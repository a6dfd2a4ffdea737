package press.broadsheet.trace;

/**
 * Something an output can read: a question with one answer at one instant. Absence is an answer too.
 * Every answer is data all the way down, so that its digest covers all that a page can have seen of it.
 *
 * @param <T> the type of the answer
 */
public sealed interface Fact<T> permits StoryFact, ListFact, NameFact, FileFact, SiteFact, SearchFact {
    /** The answer, from the sources alone. */
    T answer(Inputs inputs);
}
