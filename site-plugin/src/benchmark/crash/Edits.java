import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Changes a newsroom as its people would, one seeded edit after another. */
final class Edits {
    private final Path newsroom;
    private final Random random;
    private final List<Path> stories;
    private int count;

    Edits(Path newsroom, Random random) throws IOException {
        this.newsroom = newsroom;
        this.random = random;
        try (Stream<Path> files = Files.walk(newsroom.resolve("content/articles"))) {
            stories = new ArrayList<>(files.filter(Files::isRegularFile).sorted().toList());
        }
    }

    /** Makes one edit and names it. */
    String next() throws IOException {
        count++;
        return switch (random.nextInt(10)) {
            case 0, 1 -> change("a body", story(), text -> text + "\nAdded by edit " + count + ".\n");
            case 2 -> change("a headline", story(), text -> text.replaceFirst("title: .*", "title: Edit " + count));
            case 3 -> change("tags", story(), text -> text.replaceFirst("tags: .*", "tags: [edit-" + count + "]"));
            case 4 -> add();
            case 5 -> remove();
            case 6 -> change(
                    "an author's name",
                    newsroom.resolve("content/authors/desk-" + random.nextInt(8) + ".md"),
                    text -> text.replaceFirst("name: .*", "name: Edit " + count));
            case 7 -> template();
            case 8 -> change(
                    "the site's name",
                    newsroom.resolve("content/site.yaml"),
                    text -> text.replaceFirst("name: .*", "name: Edit " + count));
            default -> change(
                    "the size of lists",
                    newsroom.resolve("content/site.yaml"),
                    text -> text.replaceFirst("size: \\d+", "size: " + (2 + random.nextInt(40))));
        };
    }

    private Path story() {
        return stories.get(random.nextInt(stories.size()));
    }

    private interface Change {
        String of(String text);
    }

    private static String change(String what, Path file, Change change) throws IOException {
        Files.writeString(file, change.of(Files.readString(file)));
        return what + " changed";
    }

    private String add() throws IOException {
        Path model = story();
        Path added = model.resolveSibling("added-" + count + ".md");
        Files.writeString(added, Files.readString(model).replaceFirst("(?m)^aliases: .*\\R", ""));
        stories.add(added);
        return "a story added";
    }

    private String remove() throws IOException {
        Files.delete(stories.remove(random.nextInt(stories.size())));
        return "a story removed";
    }

    /** A template of the project comes, changes or goes; all pages of stories change with it. */
    private String template() throws IOException {
        Path template = newsroom.resolve("templates/article.ftlh");
        if (Files.exists(template) && random.nextInt(3) == 0) {
            Files.delete(template);
            return "a template removed";
        }
        Files.createDirectories(template.getParent());
        Files.writeString(
                template,
                "<#import \"parts/frame.ftlh\" as frame>\n<@frame.around><h1>${article.title}</h1>${article.body}<p>" + count
                        + "</p></@frame.around>\n");
        return "a template changed";
    }
}
