package press.broadsheet.check;

import press.broadsheet.content.Checks;

/**
 * A finished site with the notes on its files, for all checks to look at.
 *
 * @param site the site
 * @param shelf its files
 * @param where where addresses lead
 * @param answers what is at them
 * @param culprits what source caused something
 */
record Inspection(FinishedSite site, Shelf shelf, Whereabouts where, Answers answers, Culprits culprits) {
    static Inspection of(FinishedSite site, Shelf shelf) {
        Whereabouts where = new Whereabouts(site.site().settings().url());
        return new Inspection(site, shelf, where, new Answers(site, shelf), new Culprits(site, where));
    }

    Checks checks() {
        return site.content().settings().checks();
    }

    /** The address of a finished file. */
    static String address(String path) {
        boolean index = path.equals("index.html") || path.endsWith("/index.html");
        return '/' + (index ? path.substring(0, path.length() - "index.html".length()) : path);
    }
}
