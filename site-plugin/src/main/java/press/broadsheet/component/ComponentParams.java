package press.broadsheet.component;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The values of one component's parameters, as its template sees them.
 *
 * @param names all that it declares
 * @param values those that were given, or have a value when they are not
 */
public record ComponentParams(List<String> names, Map<String, Object> values) {
    /** Takes copies. */
    public ComponentParams {
        names = List.copyOf(names);
        values = Map.copyOf(values);
    }

    /** A value; empty if it was not given. */
    public Optional<Object> get(String name) {
        return Optional.ofNullable(values.get(name));
    }
}
