package press.broadsheet.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import press.broadsheet.model.Permalinks;
import press.broadsheet.model.Scope;
import press.broadsheet.model.SearchEntry;
import press.broadsheet.model.SearchSegment;
import press.broadsheet.plan.Output;
import press.broadsheet.structured.Json;
import press.broadsheet.trace.NameFact;
import press.broadsheet.trace.SearchFact;
import press.broadsheet.view.ArticleView;
import press.broadsheet.view.Desk;

/** What the search page asks for besides words: which segments there are, what results show, what narrows them. */
final class SearchFiles {
    /** The version of all of these, and of the words: the page's script reads no other. */
    private static final int FORMAT = 2;

    /** Results show no more of a standfirst, in UTF-16 units. */
    private static final int LONGEST = 200;

    private SearchFiles() {}

    /** The index of an edition. */
    private record Manifest(int format, int run, List<Segment> segments) {}

    /** A segment, its days as ISO dates. */
    private record Segment(String name, String first, String last, int buckets, int slots) {}

    /** Those by which results can be narrowed. */
    private record Names(List<Name> authors, List<Name> tags) {}

    /** An id and what it is called. */
    private record Name(String id, String name) {}

    /** A run of stories. */
    private record Cards(List<Card> cards) {}

    /** What a result shows; {@code label} is what its kind or its newsroom calls it. */
    private record Card(
            @JsonInclude(JsonInclude.Include.ALWAYS) int number,
            String title,
            String url,
            String time,
            String day,
            String section,
            String label,
            List<String> authors,
            String summary) {}

    static byte[] of(Output.SearchFile file, Desk desk) {
        if (file instanceof Output.SearchManifest) {
            return json(manifest(desk));
        } else if (file instanceof Output.SearchNames) {
            return json(names(desk));
        } else if (file instanceof Output.SearchCards cards) {
            return json(cards(cards, desk));
        } else if (file instanceof Output.OpenSearch) {
            return openSearch(desk);
        }
        throw new IllegalArgumentException(file.path() + " is made of words");
    }

    private static byte[] json(Record value) {
        return (Json.text(value) + '\n').getBytes(StandardCharsets.UTF_8);
    }

    private static Manifest manifest(Desk desk) {
        List<Segment> segments = new ArrayList<>();
        for (SearchSegment segment : desk.read(new SearchFact.SearchSegments(desk.edition()))) {
            segments.add(new Segment(
                    segment.name(),
                    segment.firstDay().toString(),
                    segment.lastDay().toString(),
                    segment.buckets(),
                    segment.slots()));
        }
        return new Manifest(FORMAT, SearchSegment.RUN, segments);
    }

    private static Names names(Desk desk) {
        List<Name> authors = ids(desk, Scope.Kind.AUTHOR)
                .flatMap(id -> desk.author(id).stream().map(author -> new Name(id, author.name())))
                .toList();
        List<Name> tags = ids(desk, Scope.Kind.TAG)
                .flatMap(id -> desk.term(Scope.Kind.TAG, id).stream().map(tag -> new Name(id, tag.title())))
                .toList();
        return new Names(authors, tags);
    }

    private static Stream<String> ids(Desk desk, Scope.Kind kind) {
        return desk.read(new NameFact.TermIds(kind, desk.edition())).stream();
    }

    private static Cards cards(Output.SearchCards output, Desk desk) {
        List<Card> cards = new ArrayList<>();
        for (SearchEntry entry : desk.read(new SearchFact.SearchRun(output.segment(), output.run()))) {
            desk.article(entry.path()).map(story -> card(entry.number(), story)).ifPresent(cards::add);
        }
        return new Cards(cards);
    }

    private static Card card(int number, ArticleView story) {
        return new Card(
                number,
                story.plainTitle(),
                story.url(),
                story.published().iso(),
                story.published().shortDay(),
                story.section().title(),
                story.label().or(story::kicker).orElse(""),
                story.bylines().stream()
                        .map(byline -> byline.author().name())
                        .distinct()
                        .toList(),
                cut(story.plainStandfirst()));
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int blank = text.lastIndexOf(' ', LONGEST);
        int end = blank > LONGEST / 2 ? blank : LONGEST;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + '\u2026';
    }

    private static byte[] openSearch(Desk desk) {
        XmlFile xml = new XmlFile(
                new TreeMap<>(Map.of("", "http://a9.com/-/spec/opensearch/1.1/")), "OpenSearchDescription", Map.of());
        String name = desk.siteName();
        // the specification's limits are 16 and 1,024 characters
        xml.text("ShortName", name.length() <= 16 ? name : name.substring(0, 16).strip());
        xml.text("Description", name);
        xml.text("InputEncoding", "UTF-8");
        Map<String, String> url = new TreeMap<>(Map.of(
                "type",
                "text/html",
                "template",
                desk.absolute(desk.edition() + Permalinks.SEARCH) + "?q={searchTerms}"));
        xml.empty("Url", url);
        return xml.bytes();
    }
}
