package press.broadsheet.render;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import press.broadsheet.plan.Output;
import press.broadsheet.structured.Json;
import press.broadsheet.view.ArticleView;
import press.broadsheet.view.Desk;
import press.broadsheet.view.LiveEntryView;
import press.broadsheet.view.LiveView;
import press.broadsheet.view.SiteView;
import press.broadsheet.view.Words;

/**
 * What the open page of a live story asks for now and then: its newest entries, each in the mark-up that the page
 * itself would give it.
 *
 * @param version of this form
 * @param running whether more is to come
 * @param updated the last change, and as readers see it
 * @param total how many entries there are in all
 * @param points the key points
 * @param entries the newest, newest first
 */
record LiveUpdates(
        int version,
        @JsonInclude(JsonInclude.Include.ALWAYS) boolean running,
        String updated,
        String updatedWords,
        @JsonInclude(JsonInclude.Include.ALWAYS) int total,
        String points,
        @JsonInclude(JsonInclude.Include.ALWAYS) List<Entry> entries) {
    /** A page that was away for longer is loaded anew. */
    private static final int MOST = 30;

    /** The templates that the page of a live story is made of too. */
    private static final String ENTRY = "live-entry.ftlh";

    private static final String POINTS = "live-points.ftlh";

    /**
     * One entry.
     *
     * @param digest changes with what it says
     * @param day its day, for machines and as readers see it
     */
    record Entry(String id, String digest, String day, String dayWords, String html) {}

    /** The file; nothing, with diagnostics at the desk, if it cannot be rendered. */
    static byte[] of(Output.LiveUpdates output, Desk desk, TemplateEngine engine) {
        ArticleView article = desk.article(output.article()).orElseThrow();
        LiveView live = article.live().orElseThrow();
        Map<String, Object> model = new HashMap<>();
        model.put("site", new SiteView(desk));
        model.put("article", article);
        model.put("live", live);
        model.put("t", Words.at(desk));
        desk.chose(ENTRY);
        List<LiveEntryView> all = live.entries();
        LiveUpdates updates = new LiveUpdates(
                1,
                live.running(),
                article.modified().iso(),
                article.modified().full(),
                all.size(),
                text(engine.renderText(desk, POINTS, model, output.address())),
                all.stream()
                        .limit(MOST)
                        .map(entry -> {
                            model.put("entry", entry);
                            return new Entry(
                                    entry.id(),
                                    entry.digest(),
                                    entry.isoDay(),
                                    entry.at().weekday(),
                                    text(engine.renderText(desk, ENTRY, model, output.address())));
                        })
                        .toList());
        return (Json.text(updates) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String text(Optional<String> rendered) {
        return rendered.orElse("").strip();
    }
}
