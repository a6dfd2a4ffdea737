package press.broadsheet.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What became of the lines of a file, as HTML: changed lines with some around them. */
final class SourceDifference {
    private static final int AROUND = 2;

    /** More lines than these are not shown but counted. */
    private static final int MOST = 600;

    /** Of a longer stretch that is the same in one line, only the ends are shown. */
    private static final int LONG = 160;

    /** What names a version of a style sheet, a script or a file of the theme, and when a feed was last changed. */
    private static final Pattern VERSIONS = Pattern.compile("(/theme/[^\"'\\s]{1,80}?)\\.[0-9a-f]{10}(?=\\.[a-z])"
            + "|\\.[0-9a-f]{10}(?=\\.(?:css|m?js|woff2?)\\b)"
            + "|<lastBuildDate>[^<]*|<updated>[^<]*(?=</updated>(?:(?!<entry>)[\\s\\S]){0,2000}<entry>)");

    private final List<String> before;
    private final List<String> after;
    private final Html html = new Html();
    private int shown;
    private int hidden;

    private SourceDifference(String before, String after) {
        this.before = before.lines().toList();
        this.after = after.lines().toList();
    }

    /** Whether two texts differ in nothing but the names of assets and the dates of feeds. */
    static boolean sameButVersions(String before, String after) {
        return plain(before).equals(plain(after));
    }

    private static String plain(String text) {
        return VERSIONS.matcher(text).replaceAll("$1");
    }

    /** The difference of two texts. */
    static Html of(String before, String after) {
        SourceDifference difference = new SourceDifference(before, after);
        difference.write();
        return difference.html;
    }

    private void write() {
        html.open("pre", "class", "source", "tabindex", "0");
        List<Runs.Run> runs = Runs.of(before, after);
        for (int i = 0; i < runs.size(); i++) {
            Runs.Run run = runs.get(i);
            if (run.same()) {
                same(run, i > 0, i < runs.size() - 1);
            } else {
                changed(run);
            }
        }
        html.close().line();
        if (hidden > 0) {
            html.element(
                    "p", String.format(Locale.ROOT, "%,d more changed lines are not shown.", hidden), "class", "note");
        }
    }

    private void same(Runs.Run run, boolean behind, boolean ahead) {
        int first = behind ? Math.min(run.end(), run.start() + AROUND) : run.start();
        int last = ahead ? Math.max(first, run.end() - AROUND) : run.end();
        for (int i = run.start(); i < first && shown < MOST; i++) {
            line("span", List.of(new Words.Span(Words.Fate.SAME, after.get(i))));
        }
        if (ahead && last > first) {
            html.element("span", String.format(Locale.ROOT, "line %,d", last + 1), "class", "at")
                    .line();
        }
        for (int i = ahead ? last : run.end(); i < run.end() && shown < MOST; i++) {
            line("span", List.of(new Words.Span(Words.Fate.SAME, after.get(i))));
        }
    }

    private void changed(Runs.Run run) {
        boolean pairs = run.to() - run.from() == run.end() - run.start();
        List<Words> both = new ArrayList<>();
        for (int i = 0; pairs && i < run.end() - run.start(); i++) {
            both.add(Words.of(before.get(run.from() + i), after.get(run.start() + i)));
        }
        for (int i = run.from(); i < run.to(); i++) {
            told("del", Words.Fate.INSERTED, pairs ? both.get(i - run.from()).spans() : alone(before.get(i)));
        }
        for (int i = run.start(); i < run.end(); i++) {
            told("ins", Words.Fate.DELETED, pairs ? both.get(i - run.start()).spans() : alone(after.get(i)));
        }
    }

    private static List<Words.Span> alone(String line) {
        return List.of(new Words.Span(Words.Fate.SAME, line));
    }

    private void told(String tag, Words.Fate without, List<Words.Span> spans) {
        if (shown >= MOST) {
            hidden++;
            return;
        }
        shown++;
        line(tag, spans.stream().filter(span -> span.fate() != without).toList());
    }

    private void line(String tag, List<Words.Span> spans) {
        html.open(tag, "class", "line");
        for (Words.Span span : spans) {
            if (span.fate() == Words.Fate.SAME) {
                html.text(shortened(span.text()));
            } else {
                html.element("b", shortened(span.text()));
            }
        }
        html.close().line();
    }

    private static String shortened(String text) {
        if (text.length() <= LONG * 2) {
            return text;
        }
        int from = Character.isLowSurrogate(text.charAt(LONG)) ? LONG + 1 : LONG;
        int to = text.length() - LONG;
        to = Character.isLowSurrogate(text.charAt(to)) ? to + 1 : to;
        return text.substring(0, from)
                + String.format(Locale.ROOT, " [… %,d characters …] ", to - from)
                + text.substring(to);
    }
}
