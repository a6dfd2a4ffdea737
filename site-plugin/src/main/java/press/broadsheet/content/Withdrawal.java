package press.broadsheet.content;

/**
 * Says that a story was taken back, and why.
 *
 * @param date since when
 * @param note what readers are told in its place, one paragraph of inline Markdown
 */
public record Withdrawal(Moment date, String note) {}
