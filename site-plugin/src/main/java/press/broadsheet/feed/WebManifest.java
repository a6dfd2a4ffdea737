package press.broadsheet.feed;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import press.broadsheet.structured.Json;
import press.broadsheet.trace.SiteFact;
import press.broadsheet.view.Desk;
import press.broadsheet.view.PictureView;
import press.broadsheet.view.SiteView;

/** The web app manifest (W3C Web Application Manifest). */
record WebManifest(
        String name,
        @JsonProperty("short_name") String shortName,
        String description,
        String lang,
        String dir,
        String id,
        @JsonProperty("start_url") String startUrl,
        String scope,
        String display,
        @JsonProperty("theme_color") String themeColor,
        @JsonProperty("background_color") String backgroundColor,
        List<Icon> icons) {

    /** A picture that stands for the site. */
    record Icon(String src, String sizes, String type, Optional<String> purpose) {}

    /** Static files that a site may have for this, by the names in use; their sizes are in their names. */
    private static final List<Icon> KNOWN = List.of(
            new Icon("/icon-192.png", "192x192", "image/png", Optional.empty()),
            new Icon("/icon-512.png", "512x512", "image/png", Optional.empty()),
            new Icon("/icon-maskable-192.png", "192x192", "image/png", Optional.of("maskable")),
            new Icon("/icon-maskable-512.png", "512x512", "image/png", Optional.of("maskable")),
            new Icon("/android-chrome-192x192.png", "192x192", "image/png", Optional.empty()),
            new Icon("/android-chrome-512x512.png", "512x512", "image/png", Optional.empty()),
            new Icon("/icon.svg", "any", "image/svg+xml", Optional.empty()),
            new Icon("/favicon.svg", "any", "image/svg+xml", Optional.empty()));

    static WebManifest of(Desk desk) {
        SiteView site = new SiteView(desk);
        String home = desk.href("/");
        String shortName = site.manifest().shortName();
        return new WebManifest(
                site.name(),
                shortName.isEmpty() ? site.name() : shortName,
                site.description(),
                site.language(),
                site.direction(),
                home,
                home,
                home,
                "minimal-ui",
                site.manifest().themeColor(),
                site.manifest().backgroundColor(),
                icons(desk, site));
    }

    /** The icons there are; for want of any, the logo. */
    private static List<Icon> icons(Desk desk, SiteView site) {
        List<Icon> icons = new ArrayList<>();
        for (String folder : List.of("", "/theme")) {
            if (!icons.isEmpty()) {
                // A paper with an icon of its own is not known by the theme's.
                break;
            }
            for (Icon icon : KNOWN) {
                if (desk.read(new SiteFact.Planned(folder + icon.src()))) {
                    icons.add(new Icon(desk.href(folder + icon.src()), icon.sizes(), icon.type(), icon.purpose()));
                }
            }
        }
        if (icons.isEmpty()) {
            site.logo()
                    .filter(logo -> !logo.type().isEmpty())
                    .map(WebManifest::icon)
                    .ifPresent(icons::add);
        }
        return icons;
    }

    private static Icon icon(PictureView logo) {
        boolean vector = logo.type().equals("image/svg+xml") || logo.width() == 0;
        return new Icon(logo.url(), vector ? "any" : logo.width() + "x" + logo.height(), logo.type(), Optional.empty());
    }

    /** The file. */
    String text() {
        return Json.text(this) + "\n";
    }
}
