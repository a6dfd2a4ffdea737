package press.broadsheet.build;

/** A question about the site cannot be answered as it was asked: one line that says why and what to do. */
public final class QuestionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A question that cannot be answered, told in one line. */
    public QuestionException(String message) {
        super(message);
    }
}
