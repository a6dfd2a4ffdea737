package press.broadsheet.diff;

/** What all pages of a difference share: the head, and the rule that they run and load nothing but their own. */
final class Shell {
    private static final String POLICY = "default-src 'none'; style-src 'self' file:; script-src 'self' file:; "
            + "img-src 'self' file: data: blob:; frame-src 'self' file:; base-uri 'none'; form-action 'none'";

    private Shell() {}

    /**
     * A page with its body open.
     *
     * @param up the way to the folder of the difference, such as {@code ../}
     * @param data attributes of the body, names and values by turns
     */
    static Html open(String title, String up, String... data) {
        Html html = new Html();
        html.start("!doctype", "html", "").line();
        html.open("html", "lang", "en").line();
        html.open("head").line();
        html.start("meta", "charset", "utf-8").line();
        html.start("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        html.start("meta", "http-equiv", "Content-Security-Policy", "content", POLICY)
                .line();
        html.start("meta", "name", "robots", "content", "noindex").line();
        html.start("meta", "name", "color-scheme", "content", "light dark").line();
        html.element("title", title).line();
        html.start("link", "rel", "icon", "href", "data:,").line();
        html.start("link", "rel", "stylesheet", "href", up + "diff.css").line();
        html.element("script", "", "src", up + "diff.js", "defer", "").line();
        html.close().line();
        html.open("body", data).line();
        return html;
    }

    /** The bytes of a page whose body ends here. */
    static byte[] close(Html html) {
        return html.close().line().close().line().bytes();
    }
}
