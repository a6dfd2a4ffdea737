package press.broadsheet.proof;

import java.util.ArrayList;
import java.util.List;

/** Makes up what stands in files, so that it leads to what the paper has, and sometimes to what it lacks. */
final class Words {
    static final List<String> SECTIONS = List.of("townhall", "sportdesk", "artspage");
    static final List<String> TAGS =
            List.of("ferrytag", "boatstag", "marketag", "Council Tag", "counciltag", "stormtag");
    static final List<String> PEOPLE = List.of("adalove", "boswell", "cyranob", "wiredesk");
    static final List<String> PICTURES = List.of("pica.png", "picb.png", "picc.svg");
    private static final List<String> NOUNS =
            List.of("harbour", "bridge", "mayor", "tide", "school", "gull", "train", "budget", "choir", "lantern");

    private final Chance chance;
    private final Newspaper paper;

    Words(Chance chance, Newspaper paper) {
        this.chance = chance;
        this.paper = paper;
    }

    String noun() {
        return chance.of(NOUNS);
    }

    String title() {
        return "The " + noun() + (chance.percent(20) ? " *and* the " : " and the ") + noun();
    }

    /** A day or a moment, most of them shortly before the first build. */
    String date() {
        String day = chance.percent(60)
                ? "2026-11-" + two(chance.between(1, 26))
                : chance.of("2026-08", "2026-09", "2026-10", "2026-12") + "-" + two(chance.between(1, 28));
        return chance.percent(50) ? day : day + "T" + two(chance.below(24)) + ":" + chance.of("00", "30") + ":00Z";
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }

    String list(List<String> from, int most) {
        List<String> items = new ArrayList<>();
        for (int i = chance.below(most + 1); i > 0; i--) {
            String item = chance.of(from);
            if (!items.contains(item)) {
                items.add(item);
            }
        }
        return "[" + String.join(", ", items) + "]";
    }

    String picture() {
        return "{src: /media/" + chance.of(PICTURES)
                + (chance.percent(80) ? ", alt: A " + noun() : "")
                + (chance.percent(50) ? ", caption: The *" + noun() + "*" : "")
                + (chance.percent(30) ? ", credit: Desk" : "") + "}";
    }

    String storyPath() {
        List<Doc> stories = paper.docs("articles");
        return stories.isEmpty() ? "/articles/none.md" : chance.of(stories).path.substring("content".length());
    }

    String storyName() {
        return Doc.token(storyPath());
    }

    String pagePath() {
        List<Doc> pages = paper.docs("pages");
        return pages.isEmpty() ? "/authors/adalove.md" : chance.of(pages).path.substring("content".length());
    }

    /** An address of the site: of a list, a file, or of nothing. */
    String address() {
        return chance.of(
                "/tags/ferrytag/",
                "/authors/adalove/",
                "/archive/",
                "/series/",
                "/corrections/",
                "/authors/boswell/page/1/",
                "/extra.txt",
                "/nothing-here/");
    }

    String body() {
        List<String> paragraphs = new ArrayList<>();
        for (int i = chance.between(1, 4); i > 0; i--) {
            paragraphs.add(paragraph());
        }
        return String.join("\n\n", paragraphs);
    }

    /** Whether a paragraph may lead to a file: what leads to nothing is an error, and most builds should be none. */
    private boolean leads(String folder, String name) {
        return chance.percent(1) || paper.docs(folder).stream().anyMatch(doc -> doc.path.endsWith(name));
    }

    private String plain() {
        return "The " + noun() + " met the " + noun() + " on a " + noun() + " day.";
    }

    private String paragraph() {
        switch (chance.below(16)) {
            case 0 -> {
                if (!leads("articles", "")) {
                    return plain();
                }
                String path = storyPath();
                return "As [" + Doc.token(path) + "](" + path + ") said.";
            }
            case 1 -> {
                if (!leads("articles", "")) {
                    return plain();
                }
                return "[[also: " + (chance.percent(50) ? storyName() : storyPath()) + "]]";
            }
            case 2 -> {
                return "![A " + noun() + "](/media/" + chance.of(PICTURES) + ")";
            }
            case 3 -> {
                return "See [there](" + address() + ").";
            }
            case 4 -> {
                return "> [!NOTE]\n> Mind the " + noun() + ".";
            }
            case 5 -> {
                return "## The " + noun() + "\n\nIt stood.";
            }
            case 6 -> {
                return "Some <b class=\"x\">bold</b> claims<script>alert(1)</script>.";
            }
            case 7 -> {
                if (!leads("pages", "")) {
                    return plain();
                }
                String path = pagePath();
                return "Read [" + Doc.token(path) + "](" + path + ").";
            }
            case 8 -> {
                return "A note[^1].\n\n[^1]: On the " + noun() + ".";
            }
            case 9 -> {
                return (leads("authors", "adalove.md") ? "By [Ada](/authors/adalove.md)" : plain())
                        + (leads("tags", "ferrytag.md") ? " a [tag](/tags/ferrytag.md)." : ".");
            }
            default -> {
                return plain();
            }
        }
    }
}
