package press.broadsheet.trace;

import java.util.List;
import press.broadsheet.model.SearchEntry;
import press.broadsheet.model.SearchSegment;
import press.broadsheet.source.Digest;

/**
 * Something to be known of the search index.
 *
 * @param <T> the type of the answer
 */
public sealed interface SearchFact<T> extends Fact<T> {
    /** The segments of the index of an edition, the oldest first. */
    record SearchSegments(String edition) implements SearchFact<List<SearchSegment>> {
        @Override
        public List<SearchSegment> answer(Inputs inputs) {
            return inputs.search().segments(edition);
        }
    }

    /** The words in one file of a segment, and where they stand: the digest of the file. */
    record SearchWords(SearchSegment segment, int bucket) implements SearchFact<Digest> {
        @Override
        public Digest answer(Inputs inputs) {
            return inputs.search().digest(segment, bucket);
        }
    }

    /** The stories of one run of a segment's numbers. */
    record SearchRun(SearchSegment segment, int run) implements SearchFact<List<SearchEntry>> {
        @Override
        public List<SearchEntry> answer(Inputs inputs) {
            return inputs.search().run(segment, run);
        }
    }
}
