package press.broadsheet.content;

/** What a tag stands for. */
public enum TopicKind {
    TOPIC("topic"),
    PERSON("person"),
    ORGANISATION("organisation");

    private final String word;

    TopicKind(String word) {
        this.word = word;
    }

    /** The word written in a tag's file. */
    public String word() {
        return word;
    }
}
