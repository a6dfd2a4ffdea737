package press.broadsheet.feed;

import java.util.List;
import press.broadsheet.view.AmendmentView;
import press.broadsheet.view.ArticleView;
import press.broadsheet.view.Desk;
import press.broadsheet.view.Html;
import press.broadsheet.view.IssueView;

/** An issue of a newsletter for feed readers, and for services that make mail of a feed: its stories as headlines. */
final class IssueText {
    private IssueText() {}

    static String of(Desk desk, IssueView issue) {
        StringBuilder html = new StringBuilder();
        String intro = issue.newsletter().intro().value();
        if (!intro.isEmpty()) {
            html.append("<p>").append(intro).append("</p>\n");
        }
        for (ArticleView story : issue.articles()) {
            html.append("<h2>").append(link(story.permalink(), story.title())).append("</h2>\n");
            if (!story.plainStandfirst().isBlank()) {
                html.append("<p>").append(story.standfirst().value()).append("</p>\n");
            }
        }
        List<AmendmentView> corrections = issue.corrections();
        if (!corrections.isEmpty()) {
            String title = XmlFile.clean(desk.message("corrections", List.of()));
            html.append("<h2>").append(title).append("</h2>\n");
        }
        for (AmendmentView amendment : corrections) {
            html.append("<p>")
                    .append(link(amendment.permalink(), amendment.article().title()))
                    .append(": ")
                    .append(amendment.correction().text().value())
                    .append("</p>\n");
        }
        return html.toString();
    }

    private static String link(String url, Html words) {
        return "<a href=\"" + url.replace("&", "&amp;") + "\">" + words.value() + "</a>";
    }
}
