package press.broadsheet.model;

import java.util.List;

/**
 * A part of a scope's stories, newest first.
 *
 * @param paths the stories' paths
 * @param older the number of the list page with the next older stories, 0 if there is none
 * @param newer the number of the list page with the next newer stories, 0 for the front; -1 if this is the front
 */
public record Slice(List<String> paths, int older, int newer) {}
