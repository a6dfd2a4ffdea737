package press.broadsheet.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import press.broadsheet.content.CheckKind;
import press.broadsheet.content.Located;
import press.broadsheet.diagnostic.Code;
import press.broadsheet.diagnostic.Position;
import press.broadsheet.model.Article;
import press.broadsheet.model.Scope;
import press.broadsheet.model.Term;

/**
 * Tags that are probably one tag in two spellings: singular and plural, other word breaks, other order of words, a
 * slip of one letter in a long word. Numbers are never slips, and two tags that both have files are two on purpose.
 */
final class TagCheck implements Check {
    /** Shorter tags that differ in a letter are mostly two. */
    private static final int LEAST = 7;

    /** So seldom is a slip made. */
    private static final int SELDOM = 2;

    @Override
    public List<Finding> findings(Inspection inspection) {
        Gathering gathering = new Gathering(inspection.checks());
        if (!gathering.wants(CheckKind.TAG_SPELLING)) {
            return List.of();
        }
        SortedMap<String, Term> tags = inspection.site().site().terms(Scope.Kind.TAG);
        Map<String, List<Article>> stories = new HashMap<>();
        inspection
                .site()
                .site()
                .articles()
                .forEach(article -> article.tags()
                        .forEach(tag -> stories.computeIfAbsent(tag, key -> new ArrayList<>())
                                .add(article)));
        Map<String, Set<String>> alike = new HashMap<>();
        tags.keySet()
                .forEach(tag -> keys(tag)
                        .forEach(key -> alike.computeIfAbsent(key, k -> new LinkedHashSet<>())
                                .add(tag)));
        Set<List<String>> pairs = new TreeSet<>(java.util.Comparator.comparing(List::toString));
        alike.values().forEach(group -> pairs(List.copyOf(group), pairs));
        for (List<String> pair : pairs) {
            Term first = tags.get(pair.get(0));
            Term second = tags.get(pair.get(1));
            if (first != null
                    && second != null
                    && (first.entry().isEmpty() || second.entry().isEmpty())) {
                pair(first, second, stories, gathering);
            }
        }
        return gathering.findings();
    }

    private static void pairs(List<String> group, Set<List<String>> pairs) {
        for (int i = 0; i < group.size(); i++) {
            for (int j = i + 1; j < group.size(); j++) {
                pairs.add(
                        group.get(i).compareTo(group.get(j)) < 0
                                ? List.of(group.get(i), group.get(j))
                                : List.of(group.get(j), group.get(i)));
            }
        }
    }

    /** The one with a file is right, else the commoner. */
    private static void pair(Term first, Term second, Map<String, List<Article>> stories, Gathering gathering) {
        int firstCount = stories.getOrDefault(first.id(), List.of()).size();
        int secondCount = stories.getOrDefault(second.id(), List.of()).size();
        boolean right = second.entry().isPresent() || (first.entry().isEmpty() && secondCount > firstCount);
        Term good = right ? second : first;
        Term slip = right ? first : second;
        List<Article> slipped = stories.getOrDefault(slip.id(), List.of());
        boolean fits = folded(good.id()).equals(folded(slip.id()))
                || (slipped.size() <= SELDOM && isSlip(good.id(), slip.id()));
        if (!fits || slipped.isEmpty()) {
            return;
        }
        Article story = slipped.get(0);
        gathering.add(
                CheckKind.TAG_SPELLING,
                Code.TAG_SPELLING,
                place(story, slip),
                "the tag " + slip.title() + " is probably " + good.title() + " in another spelling",
                "write " + good.title() + " in " + (slipped.size() == 1 ? "this story" : slipped.size() + " stories")
                        + ", or give both a file in content/tags");
    }

    private static Position place(Article story, Term slip) {
        Optional<Located<String>> written = story.head().tags().stream()
                .filter(tag -> letters(tag.value()).equals(letters(slip.title()))
                        || letters(tag.value()).equals(letters(slip.id())))
                .findFirst();
        return written.or(() -> story.head().tags().stream().findFirst())
                .map(Located::position)
                .orElseGet(() -> Position.ofFile(story.entry().file().shown()));
    }

    private static String letters(String text) {
        return text.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /** What two spellings of one tag share. */
    private static List<String> keys(String tag) {
        String plain = tag.replace("-", "");
        List<String> keys = new ArrayList<>();
        keys.add(folded(tag));
        if (plain.length() >= LEAST - 1) {
            keys.add('~' + plain);
            for (int i = 1; i < plain.length(); i++) {
                keys.add('~' + plain.substring(0, i) + plain.substring(i + 1));
            }
        }
        return keys;
    }

    /** Its words in the singular, in the order of the alphabet, and nothing between them. */
    private static String folded(String tag) {
        return Stream.of(tag.split("-")).map(TagCheck::singular).sorted().collect(Collectors.joining());
    }

    private static String singular(String word) {
        if (word.length() > 4 && word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + 'y';
        } else if (word.length() > 5 && word.matches(".*(?:sh|ch|ss|x|z)es")) {
            return word.substring(0, word.length() - 2);
        }
        boolean plural = word.length() > 3 && word.endsWith("s") && !word.matches(".*(?:ss|us|is)");
        return plural ? word.substring(0, word.length() - 1) : word;
    }

    /** One letter too many, too few or wrong, or two in the wrong order, in a long word; no numbers. */
    private static boolean isSlip(String good, String slip) {
        String a = good.replace("-", "");
        String b = slip.replace("-", "");
        if (!digits(a).equals(digits(b)) || Math.abs(a.length() - b.length()) > 1) {
            return false;
        }
        if (a.equals(b)) {
            return true;
        }
        int start = 0;
        while (start < Math.min(a.length(), b.length()) && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < Math.min(a.length(), b.length()) - start
                && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
            end++;
        }
        int left = a.length() - start - end;
        int right = b.length() - start - end;
        boolean swapped = left == 2
                && right == 2
                && a.charAt(start) == b.charAt(start + 1)
                && a.charAt(start + 1) == b.charAt(start);
        boolean longEnough = Math.min(a.length(), b.length()) >= (left == 1 && right == 1 ? LEAST + 1 : LEAST);
        return longEnough && start > 0 && (swapped || (left <= 1 && right <= 1));
    }

    private static String digits(String text) {
        return text.replaceAll("\\D", "");
    }
}
