package press.broadsheet.component;

import java.util.Map;
import java.util.Optional;
import press.broadsheet.view.Desk;

/** Renders a template. */
@FunctionalInterface
public interface Templates {
    /**
     * The text a template makes of a model; empty, with a diagnostic at the desk, if it fails.
     *
     * @param subject what it is rendered for, for messages
     */
    Optional<String> render(Desk desk, String name, Map<String, Object> model, String subject);
}
