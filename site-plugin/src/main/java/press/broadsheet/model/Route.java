package press.broadsheet.model;

/** Where a content file is to be found on the site. */
public sealed interface Route {
    /** It is published at this address. */
    record Live(String address) implements Route {}

    /** It exists, but is a draft, scheduled, embargoed, expired or withdrawn. */
    record Held() implements Route {}

    /** There is no such file. */
    record Absent() implements Route {}
}
