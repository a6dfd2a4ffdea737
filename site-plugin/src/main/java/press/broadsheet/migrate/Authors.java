package press.broadsheet.migrate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import press.broadsheet.content.Datum;

/** The front matter of author files, made of the keys that themes use. */
final class Authors {
    private Authors() {}

    static Head head(FrontMatter matter, String id) {
        String full = (matter.text("first_name") + ' ' + matter.text("last_name")).strip();
        String name = matter.first(List.of("display_name", "name", "title", "full_name"));
        Head head = new Head().put("name", Plain.markdown(name.isEmpty() ? full.isEmpty() ? id : full : name));
        boolean person = !matter.text("first_name").isEmpty()
                && !matter.text("last_name").isEmpty();
        head.put("kind", person ? "person" : "");
        head.put("role", Plain.markdown(matter.first(List.of("role", "job", "position", "job_title"))));
        head.put("summary", Plain.markdown(matter.first(List.of("bio", "description", "summary", "about"))));
        String picture = matter.first(List.of("avatar", "picture", "photo", "image"));
        if (FileNames.isPicture(OldAddress.path(picture))) {
            head.put("picture", Head.fields(Map.of("src", picture, "alt", head.text("name"))));
        }
        String mail = matter.text("email");
        head.put("email", mail.matches("[^\\s@]+@[^\\s@]+\\.[^\\s@]+") ? mail : "");
        head.put("links", links(matter));
        return head;
    }

    private static List<String> links(FrontMatter matter) {
        List<String> links = new ArrayList<>();
        for (String key : List.of("url", "web", "website", "uri", "home", "homepage", "linkedin")) {
            Plain.web(matter.text(key)).ifPresent(links::add);
        }
        handle(matter, "github", "https://github.com/", links);
        handle(matter, "twitter", "https://x.com/", links);
        Datum written = matter.value("links");
        if (written instanceof Datum.Items items) {
            for (Datum item : items.values()) {
                String url = item instanceof Datum.Fields fields
                        ? FrontMatter.words(fields.values(), "url")
                        : FrontMatter.words(item);
                Plain.web(url).ifPresent(links::add);
            }
        }
        return links;
    }

    private static void handle(FrontMatter matter, String key, String site, List<String> links) {
        String handle = matter.text(key).replaceFirst("^@", "");
        if (handle.matches("[A-Za-z0-9_-]{1,40}")) {
            links.add(site + handle);
        } else {
            Plain.web(handle).ifPresent(links::add);
        }
    }
}
