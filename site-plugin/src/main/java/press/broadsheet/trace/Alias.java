package press.broadsheet.trace;

/** An old address and where it leads. */
public record Alias(String from, String to) {}
