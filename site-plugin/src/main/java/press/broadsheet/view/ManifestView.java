package press.broadsheet.view;

import press.broadsheet.content.Settings;

/** What browsers show when the site is kept on a home screen. */
public final class ManifestView implements View {
    private final Settings.Manifest manifest;

    ManifestView(Settings.Manifest manifest) {
        this.manifest = manifest;
    }

    @Property("A name of at most some twelve letters.")
    public String shortName() {
        return manifest.shortName();
    }

    @Property("The colour of the browser's own bars, a CSS colour.")
    public String themeColor() {
        return manifest.themeColor();
    }

    @Property("The colour shown before the page is there, a CSS colour.")
    public String backgroundColor() {
        return manifest.backgroundColor();
    }
}
