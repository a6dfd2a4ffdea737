package press.broadsheet.feed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import press.broadsheet.diagnostic.Position;
import press.broadsheet.plan.Output;
import press.broadsheet.plan.Redirect;
import press.broadsheet.trace.Alias;
import press.broadsheet.trace.SiteFact;
import press.broadsheet.view.Desk;

/**
 * {@code _redirects} for Netlify, Cloudflare Pages and GitLab Pages: the aliases, then the addresses that are gone.
 *
 * <p>Cloudflare compares addresses to the letter, so an alias that is a folder stands with and without its slash;
 * the others take the two for one. No host of this format sends 410. Netlify takes a 404 with the page to show; the
 * others skip such a line, and send the same 404 because there is no file.
 */
final class RedirectsFile {
    private RedirectsFile() {}

    static String of(Desk desk) {
        StringBuilder text = new StringBuilder();
        rules(desk.read(new SiteFact.Aliases())).forEach((from, to) -> line(text, desk, from, desk.href(to), "301"));
        String notFound = desk.href(new Output.NotFoundPage().address());
        for (String address : desk.read(new SiteFact.GoneAddresses())) {
            line(text, desk, address, notFound, "404");
        }
        HostLimits.ofRedirects(desk, text.toString());
        return text.toString();
    }

    private static void line(StringBuilder text, Desk desk, String from, String to, String status) {
        text.append(Lines.literal(desk.href(from)))
                .append(' ')
                .append(to)
                .append(' ')
                .append(status)
                .append('\n');
    }

    /** One target for each old address; none that is a page now, so that no rule leads to another. */
    static Map<String, String> rules(List<Alias> aliases) {
        Set<String> targets = aliases.stream().map(alias -> bare(alias.to())).collect(Collectors.toSet());
        Map<String, String> rules = new LinkedHashMap<>();
        for (Alias alias : aliases) {
            String address = new Redirect(alias.from(), alias.to(), Position.ofFile("")).address();
            if (!targets.contains(bare(address))) {
                if (address.endsWith("/") && address.length() > 1) {
                    rules.putIfAbsent(bare(address), alias.to());
                }
                rules.putIfAbsent(address, alias.to());
            }
        }
        return rules;
    }

    private static String bare(String address) {
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }
}
