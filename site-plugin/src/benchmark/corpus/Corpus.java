import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Writes a newsroom of any size: sections, authors and tags as unequal as real ones, pictures, bodies of some 500
 * words with headings, links, quotes, lists and tables. The same number of stories gives the same bytes, whatever the
 * machine, and a story's text depends on its number and on how many tags, authors and pictures there are.
 *
 * <p>{@code java Corpus FOLDER STORIES [SPARE]} writes {@code FOLDER/newsroom/content}, in {@code
 * FOLDER/spare/1} and so on one later story each, laid out as under {@code content}, and in {@code
 * FOLDER/hugo/content} what Hugo wants besides the same stories: authors and months as pages.
 */
public final class Corpus {
    private static final long SEED = 20261123;
    private static final LocalDateTime LAST = LocalDateTime.of(2026, 11, 22, 20, 0);
    private static final List<String> SECTIONS =
            List.of("world", "politics", "business", "town", "sport", "culture", "science", "opinion");
    private static final List<String> ROLES = List.of("Reporting", "Editing", "Analysis", "Photography", "Data");
    private static final List<String> TYPES = List.of("analysis", "review", "brief");

    private final Path folder;
    private final int stories;
    private final int authors;
    private final int tags;
    private final int pictures;
    private final int minutesApart;
    private final Language language = new Language(new Random(SEED));

    private Corpus(Path folder, int stories) {
        int root = (int) Math.sqrt(stories);
        this.folder = folder;
        this.stories = stories;
        this.authors = 40 + root;
        this.tags = 30 + 6 * root;
        this.pictures = 20 + root;
        // A day has 24 stories, or as many as give an archive of twenty years.
        this.minutesApart = Math.max(1, Math.min(60, (int) (20L * 365 * 24 * 60 / stories)));
    }

    /** Writes the newsroom. */
    public static void main(String[] arguments) throws IOException {
        Corpus corpus = new Corpus(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        corpus.write(arguments.length > 2 ? Integer.parseInt(arguments[2]) : 0);
    }

    private void write(int spare) throws IOException {
        Path content = folder.resolve("newsroom/content");
        settings(content);
        for (int i = 0; i < authors; i++) {
            String text = author(i);
            put(content.resolve("authors/desk-" + i + ".md"), text);
            put(folder.resolve("hugo/content/authors/desk-" + i + "/_index.md"), text);
        }
        for (int i = 0; i < pictures; i++) {
            Path file = content.resolve("media/picture-" + i + ".png");
            Files.createDirectories(file.getParent());
            Files.write(file, Picture.png(new Random(SEED + i)));
        }
        months();
        SECTIONS.forEach(section -> folders(content, section));
        IntStream.range(0, stories).parallel().forEach(i -> story(content, i));
        for (int i = 0; i < spare; i++) {
            story(folder.resolve("spare/" + (i + 1)), stories + i);
        }
    }

    private void settings(Path content) throws IOException {
        put(
                content.resolve("site.yaml"),
                """
                name: The Benchmark
                url: https://benchmark.example
                description: A newsroom of %d stories that nobody wrote
                language: en
                timezone: UTC
                sections: [%s]
                pagination: {size: 30}
                feeds: {formats: [rss], items: 30}
                """
                        .formatted(stories, String.join(", ", SECTIONS)));
        for (String section : SECTIONS) {
            put(
                    content.resolve("sections/" + section + ".md"),
                    "---\ntitle: " + Language.capital(section) + "\ndescription: All about " + section + "\n---\n");
        }
        put(content.resolve("pages/about.md"), "---\ntitle: About us\n---\n\nNobody works here.\n");
    }

    private String author(int number) {
        Text text = new Text(language, new Random(SEED * 31 + number));
        String name = text.name() + " " + text.name();
        return "---\nname: " + name + "\nrole: " + ROLES.get(number % ROLES.size()) + "\n---\n\n" + text.paragraph(40)
                + "\n";
    }

    /** Hugo makes no pages of months by itself. */
    private void months() throws IOException {
        Path archive = folder.resolve("hugo/content/archive");
        put(archive.resolve("_index.md"), "---\ntitle: Archive\noutputs: [html]\n---\n");
        Set<YearMonth> months = new LinkedHashSet<>();
        LocalDate day = date(0).toLocalDate().withDayOfMonth(1);
        for (; !day.isAfter(LAST.toLocalDate()); day = day.plusMonths(1)) {
            months.add(YearMonth.from(day));
        }
        for (YearMonth month : months) {
            put(
                    archive.resolve(month.getYear() + "/_index.md"),
                    "---\ntitle: Archive of " + month.getYear() + "\noutputs: [html]\n---\n");
            put(
                    archive.resolve(String.format(Locale.ROOT, "%d/%02d.md", month.getYear(), month.getMonthValue())),
                    "---\ntitle: Archive of " + month + "\nmonth: " + month + "\nlayout: month\n---\n");
        }
    }

    private void folders(Path content, String section) {
        LocalDate day = date(0).toLocalDate().withDayOfMonth(1);
        for (; !day.isAfter(LAST.toLocalDate()); day = day.plusMonths(1)) {
            createFolder(content.resolve("articles/" + section + "/" + YearMonth.from(day)));
        }
    }

    private LocalDateTime date(int number) {
        return LAST.minusMinutes((long) (stories - 1 - number) * minutesApart);
    }

    private String section(int number) {
        double share = new Random(SEED ^ number * 0x9E3779B97F4A7C15L).nextDouble();
        return SECTIONS.get((int) (share * Math.sqrt(share) * SECTIONS.size()));
    }

    private String address(int number) {
        LocalDate day = date(number).toLocalDate();
        return "/" + section(number) + "/" + day.toString().replace('-', '/') + "/story-" + number + "/";
    }

    private void story(Path content, int number) {
        Text text = new Text(language, new Random(SEED + number * 0x5DEECE66DL));
        String section = section(number);
        LocalDateTime date = date(number);
        StringBuilder story = new StringBuilder(6000);
        story.append("---\ntitle: ").append(text.sentence(6 + text.below(5))).append('\n');
        story.append("date: ").append(date).append(":00Z\n");
        story.append("authors: [desk-").append(text.zipf(authors)).append("]\n");
        story.append("section: ").append(section).append('\n');
        story.append("tags: [").append(String.join(", ", tags(text))).append("]\n");
        story.append("summary: ").append(text.sentence(20)).append('\n');
        if (section.equals("opinion")) {
            story.append("type: opinion\n");
        } else if (number % 19 == 0) {
            story.append("type: ").append(TYPES.get(number / 19 % TYPES.size())).append('\n');
        }
        if (number % 3 == 0) {
            story.append("image: {src: /media/picture-").append(text.below(pictures)).append(".png, alt: ");
            story.append(text.sentence(7)).append(", caption: ").append(text.sentence(12)).append(", credit: Pictures}\n");
        }
        if (number % 11 == 0) {
            story.append("kicker: ").append(text.sentence(2)).append('\n');
        }
        if (number % 17 == 0) {
            story.append("updated: ").append(date.plusMinutes(90)).append(":00Z\n");
        }
        if (number % 50 == 0) {
            story.append("aliases: [/old/").append(number).append("/]\n");
        }
        story.append("---\n\n");
        body(story, text, number);
        put(
                content.resolve("articles/" + section + "/" + YearMonth.from(date) + "/story-" + number + ".md"),
                story.toString());
    }

    private Set<String> tags(Text text) {
        Set<String> chosen = new LinkedHashSet<>();
        int wanted = 2 + text.below(3);
        for (int i = 0; i < wanted; i++) {
            chosen.add("topic-" + text.zipf(tags));
        }
        return chosen;
    }

    private void body(StringBuilder story, Text text, int number) {
        int paragraphs = 5 + text.below(9);
        for (int i = 0; i < paragraphs; i++) {
            if (i > 0 && i % 4 == 0) {
                story.append("## ").append(text.sentence(4)).append("\n\n");
            }
            story.append(text.paragraph(35 + text.below(45)));
            if (i == 1 && number > 100) {
                story.append(" Earlier: [").append(text.sentence(3)).append("](");
                story.append(address(number - 1 - text.below(100))).append(").");
            }
            story.append("\n\n");
            if (i == 2 && number % 4 == 0) {
                story.append("> ").append(text.sentence(16)).append(".\n\n");
            }
            if (i == 3 && number % 5 == 0) {
                for (int line = 0; line < 3; line++) {
                    story.append("- ").append(text.sentence(6)).append('\n');
                }
                story.append('\n');
            }
            if (i == 4 && number % 12 == 0) {
                story.append("| ").append(text.name()).append(" | ").append(text.name()).append(" |\n| --- | ---: |\n");
                for (int line = 0; line < 4; line++) {
                    story.append("| ").append(text.name()).append(" | ").append(text.below(1000)).append(" |\n");
                }
                story.append('\n');
            }
        }
    }

    private static void put(Path file, String text) {
        try {
            Files.writeString(createFolder(file.getParent()).resolve(file.getFileName()), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path createFolder(Path folder) {
        try {
            return Files.isDirectory(folder) ? folder : Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
