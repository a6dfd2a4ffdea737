package press.broadsheet.model;

/**
 * One name of a byline.
 *
 * @param author the author's id
 * @param role what they did, empty for the writing itself
 */
public record Credit(String author, String role) {}
