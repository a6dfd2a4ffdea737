package press.broadsheet.model;

/**
 * One of the versions of a page in several languages.
 *
 * @param language a BCP 47 tag
 * @param edition the prefix of the edition it is in
 * @param address its place on the site
 * @param path the file it is made of; empty if it is made of many
 */
public record Version(String language, String edition, String address, String path) {}
