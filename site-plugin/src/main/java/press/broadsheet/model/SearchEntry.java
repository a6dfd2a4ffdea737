package press.broadsheet.model;

/**
 * A story in a segment of the search index.
 *
 * @param number its number there: the day's times the day's numbers, and which of the day's stories it is
 * @param path of its file
 */
public record SearchEntry(int number, String path) {}
