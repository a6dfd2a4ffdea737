package press.broadsheet.content;

/**
 * Says that a story was taken back, and why.
 *
 * @param date since when
 * @param note what readers are told in its place, one paragraph of inline Markdown
 * @param gone whether readers are told nothing, and nothing stands in its place
 */
public record Withdrawal(Moment date, String note, boolean gone) {}
