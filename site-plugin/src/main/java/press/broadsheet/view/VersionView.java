package press.broadsheet.view;

import press.broadsheet.content.Language;

/** A page in one of the languages of the site. */
public final class VersionView implements View {
    private final Desk desk;
    private final Language language;
    private final String address;
    private final boolean same;

    VersionView(Desk desk, Language language, String address, boolean same) {
        this.desk = desk;
        this.language = language;
        this.address = address;
        this.same = same;
    }

    @Property("The language, a BCP 47 tag.")
    public String language() {
        return language.code();
    }

    @Property("The language's name in itself.")
    public String name() {
        return language.name();
    }

    @Property("`ltr` or `rtl`, by the language.")
    public String direction() {
        return desk.locale(language.code()).isRightToLeft() ? "rtl" : "ltr";
    }

    @Property("Its address from the site's root.")
    public String url() {
        return desk.href(address);
    }

    @Property("Its absolute URL.")
    public String permalink() {
        return desk.absolute(address);
    }

    @Property("Whether it is the site's main language.")
    public boolean main() {
        return language.main();
    }

    @Property("Whether it is the language of the page itself.")
    public boolean current() {
        return language.prefix().equals(desk.edition());
    }

    @Property("Whether it is the same page; if not, the home page in that language.")
    public boolean same() {
        return same;
    }
}
