package press.broadsheet.view;

import press.broadsheet.content.Video;

/** The captions of a film in one language. */
public final class CaptionsView implements View {
    private final Desk desk;
    private final Video.Captions captions;
    private final String address;
    private final String language;

    /** Captions at an address; {@code language} is that of the story. */
    CaptionsView(Desk desk, Video.Captions captions, String address, String language) {
        this.desk = desk;
        this.captions = captions;
        this.address = address;
        this.language = captions.language().orElse(language);
    }

    @Property("Their address, from the site's root.")
    public String url() {
        return desk.href(address);
    }

    @Property("Their language, a BCP 47 tag.")
    public String language() {
        return language;
    }

    @Property("What readers choose them by: the language's own name if nothing else is said.")
    public String label() {
        return captions.label().isEmpty()
                ? desk.locale(language).getDisplayName(desk.locale(language))
                : captions.label();
    }
}
