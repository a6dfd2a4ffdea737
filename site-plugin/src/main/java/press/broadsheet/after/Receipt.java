package press.broadsheet.after;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import press.broadsheet.build.Takedown;
import press.broadsheet.publish.Lost;
import press.broadsheet.publish.PlaceBook;
import press.broadsheet.publish.Withdrawn;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What proves that a story was taken back: when, by whom, which addresses, and what they gave before and give now. */
final class Receipt {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Map<String, Object> told = new LinkedHashMap<>();
    private final String name;

    Receipt(Takedown story, Withdrawn withdrawn, LiveCheck.Expectation expected, String place, Instant at) {
        this.name = "withdrawn-" + STAMP.format(at) + '-' + story.slug() + ".json";
        told.put("kind", "withdrawal");
        told.put("file", story.shown());
        told.put("headline", story.title());
        told.put("notice", story.isGone() ? "gone" : "page");
        told.put("instant", at.toString());
        told.put("by", withdrawn.by());
        told.put("place", place);
        told.put("site", WebAddress.at(expected.site(), "/"));
        told.put("edition", withdrawn.report().edition());
        told.put("id", withdrawn.report().id().hex());
        told.put("editionsPurged", withdrawn.editions());
        told.put(
                "addresses",
                story.addresses().stream()
                        .map(address -> WebAddress.at(expected.site(), address))
                        .toList());
        told.put(
                "files",
                withdrawn.lost().stream().map(lost -> file(lost, expected)).toList());
        told.put("recordsLeft", withdrawn.left());
    }

    private static Map<String, Object> file(Lost lost, LiveCheck.Expectation expected) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("url", WebAddress.url(expected.site(), lost.path()));
        file.put("before", lost.before().hex());
        file.put("now", lost.now().map(sum -> sum.hex()).orElse("gone"));
        return file;
    }

    /** What readers were given when it was done; nothing if nobody looked. */
    Receipt looked(Optional<List<String>> findings) {
        told.put("looked", findings.isPresent());
        told.put("proven", findings.filter(List::isEmpty).isPresent());
        told.put("findings", findings.orElse(List.of()));
        return this;
    }

    Receipt beyond(List<String> lines) {
        told.put("notTakenBack", lines);
        return this;
    }

    /**
     * Writes it, with its signature beside it if there is a key, and leaves the same at the place.
     *
     * @return the file
     */
    Path write(Path folder, PlaceBook place) throws IOException {
        byte[] bytes = (MAPPER.writeValueAsString(told) + "\n").getBytes(UTF_8);
        Optional<byte[]> signature = place.signature(bytes).map(text -> (text + "\n").getBytes(UTF_8));
        Files.createDirectories(folder);
        Path file = folder.resolve(name);
        Files.write(file, bytes);
        if (signature.isPresent()) {
            Files.write(folder.resolve(name + ".sig"), signature.get());
            place.keep("receipts/" + name + ".sig", signature.get());
        }
        place.keep("receipts/" + name, bytes);
        return file;
    }
}
