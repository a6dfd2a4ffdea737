package press.broadsheet.structured;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes records as JSON: their components in the order declared, empty texts, lists and optionals left out. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_EMPTY))
            .build();

    private Json() {}

    /** A record as JSON on one line. */
    public static String text(Record value) {
        return MAPPER.writeValueAsString(value);
    }

    /**
     * A record as JSON that may stand in a script element: without a less-than sign, no end tag and no comment can
     * begin in it (HTML, section 4.12.1.3). That sign can stand only inside a string, where its escape means the same.
     */
    static String forScript(Record value) {
        return text(value).replace("<", "\\u003c");
    }
}
