package press.broadsheet.view;

import java.util.List;

/** Arguments of template functions, checked. */
final class Arguments {
    private Arguments() {}

    static String text(List<Object> arguments, int index) {
        if (index < arguments.size() && arguments.get(index) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("argument " + (index + 1) + " must be a text");
    }

    static int count(List<Object> arguments, int index) {
        if (index < arguments.size() && arguments.get(index) instanceof Number number && number.intValue() >= 0) {
            return number.intValue();
        }
        throw new IllegalArgumentException("argument " + (index + 1) + " must be a number of stories");
    }
}
