package press.broadsheet.trace;

/** A title and where it leads. */
public record Named(String title, String address) {}
