package press.broadsheet.view;

import press.broadsheet.diagnostic.Diagnostics;
import press.broadsheet.markdown.Components;

/** Makes what bodies call components. */
@FunctionalInterface
public interface BodyComponents {
    /**
     * The components of one body; what they read is read at the desk.
     *
     * @param path the file that holds the body
     * @param feed whether the body is for feed readers
     * @param diagnostics where problems of the body are reported
     */
    Components at(Desk desk, String path, boolean feed, Diagnostics diagnostics);
}
