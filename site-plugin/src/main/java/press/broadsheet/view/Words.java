package press.broadsheet.view;

/** The function {@code t} of templates: the words of the theme for a key. */
public final class Words {
    private Words() {}

    /** The function at a desk. */
    public static TemplateFunction at(Desk desk) {
        return arguments -> {
            if (arguments.isEmpty() || !(arguments.get(0) instanceof String key)) {
                throw new IllegalArgumentException("t() takes the key of a message first");
            }
            return desk.message(key, arguments.subList(1, arguments.size()));
        };
    }
}
