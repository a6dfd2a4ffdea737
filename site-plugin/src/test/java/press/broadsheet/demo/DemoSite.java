package press.broadsheet.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The demo as it was built, read back from its files. */
final class DemoSite {
    /** The address that the demo's site.yaml gives. */
    static final String URL = "https://courier.example";

    private final Path root;
    private final SortedMap<String, Path> files;
    private final SortedMap<String, Document> documents;

    private DemoSite(Path root, SortedMap<String, Path> files, SortedMap<String, Document> documents) {
        this.root = root;
        this.files = Collections.unmodifiableSortedMap(files);
        this.documents = Collections.unmodifiableSortedMap(documents);
    }

    static DemoSite read(Path root) {
        SortedMap<String, Path> files = new TreeMap<>();
        SortedMap<String, Document> documents = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String path = "/" + root.relativize(file).toString().replace('\\', '/');
                files.put(path, file);
                if (path.endsWith(".html")) {
                    String address = address(path);
                    documents.put(address, Jsoup.parse(Files.readString(file, StandardCharsets.UTF_8), URL + address));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new DemoSite(root, files, documents);
    }

    private static String address(String path) {
        return path.endsWith("/index.html") ? path.substring(0, path.length() - "index.html".length()) : path;
    }

    /** The folder that a host would serve. */
    Path root() {
        return root;
    }

    /** All files by their paths from the root, which begin with a slash. */
    SortedMap<String, Path> files() {
        return files;
    }

    /** The paths of the files that end so. */
    List<String> filesNamed(String ending) {
        return files.keySet().stream().filter(path -> path.endsWith(ending)).toList();
    }

    byte[] bytes(String path) {
        Path file = files.get(path);
        if (file == null) {
            throw new AssertionError("the demo has no " + path);
        }
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every HTML file by its address, notices of moved pages and the 404 page too. */
    SortedMap<String, Document> documents() {
        return documents;
    }

    /** The HTML file of this address. */
    Document document(String address) {
        return Objects.requireNonNull(documents.get(address), address);
    }

    /** The pages that are there to be read: no notices of moved pages. */
    SortedMap<String, Document> pages() {
        SortedMap<String, Document> pages = new TreeMap<>(documents);
        pages.values().removeIf(page -> !page.select("meta[http-equiv=refresh]").isEmpty());
        return pages;
    }

    /** The pages that search engines may list. */
    SortedMap<String, Document> indexable() {
        SortedMap<String, Document> pages = pages();
        pages.values()
                .removeIf(
                        page -> page.select("meta[name=robots]").attr("content").contains("noindex"));
        return pages;
    }

    /** Whether an address is that of an issue of a newsletter. */
    boolean isMail(String address) {
        return address.matches("(/[a-z]+)?/newsletters/[a-z-]+/[0-9-]+/");
    }

    /** Whether a host would answer a request for this path with a file. */
    boolean serves(String path) {
        return files.containsKey(path.endsWith("/") ? path + "index.html" : path);
    }
}
