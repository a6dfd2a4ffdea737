package press.broadsheet.model;

/**
 * One correction of one story.
 *
 * @param path the story
 * @param number which of its corrections, from 0, in the order written
 */
public record Amendment(String path, int number) {}
