package press.broadsheet.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import press.broadsheet.source.Digest;
import press.broadsheet.source.DigestBuilder;

/** All clues to the held stories of a site, in the ways they are looked for. */
final class Clues {
    /** By how many words a phrase is first looked up. */
    private static final int KEY = 3;

    /** No name is longer; texts between two signs of mark-up that are need not be looked up. */
    private static final int LONGEST_NAME = 200;

    private final DigestBuilder digest = new DigestBuilder();
    private final List<Map<Long, List<Phrase>>> phrases = List.of(new HashMap<>(), new HashMap<>(), new HashMap<>());
    private final Map<String, List<Clue>> names = new HashMap<>();
    private final Map<String, List<Place>> places = new HashMap<>();
    private final Map<Digest, Clue> pictures = new HashMap<>();
    private final Set<Long> sizes = new HashSet<>();
    private final Map<Clue, String> picturePaths = new HashMap<>();

    /** Words that follow each other, by their hashes. */
    private static final class Phrase {
        private final long[] words;
        private final Clue clue;

        Phrase(long[] words, Clue clue) {
            this.words = words.clone();
            this.clue = clue;
        }
    }

    /** A segment of an address, and what the whole must hold. */
    private record Place(String within, Clue clue) {}

    /** Tells these clues from any others. */
    Digest digest() {
        return digest.build();
    }

    private void note(String how, String of) {
        digest.add(how).add(of);
    }

    boolean isEmpty() {
        return names.isEmpty()
                && places.isEmpty()
                && pictures.isEmpty()
                && phrases.stream().allMatch(Map::isEmpty);
    }

    /** Words that betray a story wherever they follow each other. */
    void phrase(long[] words, Clue clue) {
        int key = Math.min(KEY, words.length);
        if (key > 0) {
            note("phrase", Long.toHexString(Words.hash(words, 0, words.length)));
            phrases.get(key - 1)
                    .computeIfAbsent(Words.hash(words, 0, key), hash -> new ArrayList<>())
                    .add(new Phrase(words, clue));
        }
    }

    /** A word or two that betray a story where they stand alone: a whole element, a whole value. */
    void name(String text, Clue clue) {
        if (text.length() <= LONGEST_NAME) {
            note("name", text);
            names.computeIfAbsent(text, key -> new ArrayList<>()).add(clue);
            Words words = Words.of(text);
            phrase(words.hashes(0, words.size()), clue);
        }
    }

    /** A segment of an address that betrays a story if the whole holds something. */
    void place(String segment, String within, Clue clue) {
        note("place", segment + ' ' + within);
        places.computeIfAbsent(segment, key -> new ArrayList<>()).add(new Place(within, clue));
    }

    /** A picture, by its path in the content folder, its size and its bytes. */
    void picture(String path, long size, Digest picture, Clue clue) {
        note("picture", picture.hex() + ' ' + path);
        pictures.put(picture, clue);
        sizes.add(size);
        picturePaths.put(clue, path);
        String published = path.startsWith("media/") ? path.substring("media".length()) : "/" + path;
        int slash = published.lastIndexOf('/');
        String stem = Runs.stem(published.substring(slash + 1));
        place(stem, published.substring(0, slash + 1) + stem, clue);
    }

    /** The path in the content folder of the picture that a clue is. */
    String picturePath(Clue clue) {
        return picturePaths.getOrDefault(clue, "");
    }

    /** The clues in a finished file. */
    Set<Clue> in(String path, byte[] bytes) {
        Set<Clue> found = new HashSet<>();
        run("/" + path, found);
        Clue picture = sizes.contains((long) bytes.length) ? pictures.get(Digest.of(bytes)) : null;
        if (picture != null) {
            found.add(picture);
        }
        Reading reading = Reading.of(bytes);
        Runs.each(reading.whole(), run -> run(run, found));
        alone(reading.whole(), found);
        phrases(Words.of(reading.whole()), KEY, found);
        if (!reading.plain().equals(reading.whole())) {
            phrases(Words.of(reading.plain()), KEY, found);
        }
        return found;
    }

    /** Those of some clues whose words a source holds too, so that it may be the source of what was found. */
    Set<Clue> explained(String text, Collection<Clue> clues) {
        Set<Clue> found = new HashSet<>();
        phrases(Words.of(Reading.of(text).plain()), 1, found);
        phrases(Words.of(Reading.ofMarkdown(text)), 1, found);
        found.retainAll(clues);
        return found;
    }

    private void phrases(Words words, int shortest, Set<Clue> found) {
        for (int key = shortest; key <= KEY; key++) {
            Map<Long, List<Phrase>> byKey = phrases.get(key - 1);
            for (int at = 0; !byKey.isEmpty() && at + key <= words.size(); at++) {
                List<Phrase> likely = byKey.get(words.hash(at, key));
                if (likely != null) {
                    for (Phrase phrase : likely) {
                        if (stands(phrase, words, at)) {
                            found.add(phrase.clue);
                        }
                    }
                }
            }
        }
    }

    private static boolean stands(Phrase phrase, Words words, int at) {
        if (at + phrase.words.length > words.size()) {
            return false;
        }
        for (int i = 0; i < phrase.words.length; i++) {
            if (words.hash(at + i) != phrase.words[i]) {
                return false;
            }
        }
        return true;
    }

    /** Names that are the whole of an element, of an attribute, of a value. */
    private void alone(String text, Set<Clue> found) {
        if (names.isEmpty()) {
            return;
        }
        int start = 0;
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (sign == '<' || sign == '>' || sign == '"' || sign == '[' || sign == ']') {
                if (at > start && at - start <= LONGEST_NAME) {
                    found.addAll(names.getOrDefault(text.substring(start, at).strip(), List.of()));
                }
                start = at + 1;
            }
        }
    }

    private void run(String run, Set<Clue> found) {
        boolean address = run.indexOf('/') >= 0;
        if (places.isEmpty() || (!address && run.indexOf('-') == run.lastIndexOf('-'))) {
            return;
        }
        Runs.segments(run, segment -> {
            String whole = segment.endsWith(".html") ? segment.substring(0, segment.length() - 5) : segment;
            for (Place place : places.getOrDefault(whole, List.of())) {
                boolean picture = place.clue().part() == Clue.Part.PICTURE;
                if (!picture && run.contains(place.within())) {
                    found.add(place.clue());
                }
            }
            for (int end = 1; address && end < segment.length(); end++) {
                if (".-_@".indexOf(segment.charAt(end)) >= 0) {
                    version(segment, segment.substring(0, end), run, found);
                }
            }
        });
    }

    private void version(String segment, String stem, String run, Set<Clue> found) {
        for (Place place : places.getOrDefault(stem, List.of())) {
            if (place.clue().part() == Clue.Part.PICTURE
                    && Runs.isVersion(segment, stem)
                    && run.contains(place.within())) {
                found.add(place.clue());
            }
        }
    }
}
