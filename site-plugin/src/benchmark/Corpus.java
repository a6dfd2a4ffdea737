import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Writes a newsroom of any size, the same for the same seed: sections, authors, tags as unequal as real
 * ones (Zipf), bodies of realistic length with headings, links, quotes and lists.
 * Run: {@code java Corpus.java FOLDER STORIES}.
 */
public final class Corpus {
    private static final String[] SECTIONS = {"world", "politics", "business", "town", "sport", "culture", "science", "opinion"};
    private static final String[] SYLLABLES = ("ba be bo ca co cu da de di do el en er fa fi ga go ha he hi il in ka ko la le li lo ma me mi mo na ne ni no "
            + "or pa pe po ra re ri ro sa se si so ta te ti to un ur va ve vi wa we").split(" ");
    private static final int AUTHORS = 60;
    private static final int STORIES_A_DAY = 24;

    private final Random random = new Random(20261123);
    private final List<String> words = new ArrayList<>();
    private final int tags;

    private Corpus(int stories) {
        tags = Math.max(40, (int) (Math.sqrt(stories) * 6));
        while (words.size() < 6000) {
            StringBuilder word = new StringBuilder();
            int syllables = 1 + random.nextInt(4);
            for (int i = 0; i < syllables; i++) {
                word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
            }
            words.add(word.toString());
        }
    }

    public static void main(String[] arguments) throws IOException {
        int stories = Integer.parseInt(arguments[1]);
        new Corpus(stories).write(Path.of(arguments[0]), stories);
    }

    private void write(Path folder, int stories) throws IOException {
        Path content = folder.resolve("content");
        put(content.resolve("site.yaml"), "name: The Benchmark\nurl: https://benchmark.example\nlanguage: en\ntimezone: Europe/London\nsections: ["
                + String.join(", ", SECTIONS) + "]\npagination: {size: 30}\n");
        for (int i = 0; i < AUTHORS; i++) {
            put(content.resolve("authors/desk-" + i + ".md"), "---\nname: Desk " + i + "\nrole: Reporting\n---\n" + paragraph(40) + "\n");
        }
        for (int i = 0; i < 40; i++) {
            put(content.resolve("media/picture-" + i + ".svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1600\" height=\"900\"><title>"
                    + i + "</title><rect width=\"1600\" height=\"900\" fill=\"#" + String.format("%06x", random.nextInt(1 << 24)) + "\"/></svg>\n");
        }
        LocalDateTime first = LocalDateTime.of(2026, 11, 22, 20, 0).minusMinutes((long) stories * 24 * 60 / STORIES_A_DAY);
        for (int i = 0; i < stories; i++) {
            story(content, i, first.plusMinutes((long) i * 24 * 60 / STORIES_A_DAY));
        }
    }

    private void story(Path content, int number, LocalDateTime date) throws IOException {
        String section = SECTIONS[(int) (Math.pow(random.nextDouble(), 1.5) * SECTIONS.length)];
        StringBuilder text = new StringBuilder(6000);
        text.append("---\ntitle: ").append(sentence(5 + random.nextInt(6))).append("\ndate: ").append(date).append(":00\nauthors: [desk-")
                .append(zipf(AUTHORS)).append("]\nsection: ").append(section).append("\ntags: [");
        Set<String> chosen = new LinkedHashSet<>();
        for (int i = 0; i < 3; i++) {
            chosen.add("topic-" + zipf(tags));
        }
        text.append(String.join(", ", chosen)).append("]\nsummary: ").append(sentence(18)).append('\n');
        if (number % 3 == 0) {
            text.append("image: {src: /media/picture-").append(random.nextInt(40)).append(".svg, alt: ").append(sentence(6)).append(", credit: Pictures}\n");
        }
        text.append("---\n\n");
        int paragraphs = 5 + random.nextInt(9);
        for (int i = 0; i < paragraphs; i++) {
            if (i > 0 && i % 4 == 0) {
                text.append("## ").append(sentence(4)).append("\n\n");
            }
            text.append(paragraph(35 + random.nextInt(45))).append("\n\n");
            if (i == 2 && number % 4 == 0) {
                text.append("> ").append(sentence(16)).append("\n\n");
            }
            if (i == 3 && number % 5 == 0) {
                text.append("- ").append(sentence(6)).append("\n- ").append(sentence(6)).append("\n- ").append(sentence(6)).append("\n\n");
            }
        }
        put(content.resolve("articles/" + section + "/" + date.toString().substring(0, 7) + "/story-" + number + ".md"), text.toString());
    }

    /** A number below {@code limit}, small ones far likelier. */
    private int zipf(int limit) {
        return (int) (Math.exp(random.nextDouble() * Math.log(limit + 1.0)) - 1);
    }

    private String word() {
        return words.get(zipf(words.size()));
    }

    private String sentence(int length) {
        StringBuilder sentence = new StringBuilder();
        for (int i = 0; i < length; i++) {
            sentence.append(i == 0 ? "" : " ").append(word());
        }
        sentence.setCharAt(0, Character.toUpperCase(sentence.charAt(0)));
        return sentence.toString();
    }

    private String paragraph(int length) {
        StringBuilder paragraph = new StringBuilder();
        for (int left = length; left > 0; left -= 12) {
            paragraph.append(paragraph.length() == 0 ? "" : " ").append(sentence(Math.min(12, left))).append('.');
        }
        if (random.nextInt(4) == 0) {
            paragraph.append(" See [").append(sentence(3)).append("](https://source.example/").append(word()).append(") and *").append(word()).append("*.");
        }
        return paragraph.toString();
    }

    private static void put(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
