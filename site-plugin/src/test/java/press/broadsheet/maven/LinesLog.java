package press.broadsheet.maven;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.logging.SystemStreamLog;

/** A log that keeps its lines, each after its level. */
final class LinesLog extends SystemStreamLog {
    final List<String> lines = new ArrayList<>();

    @Override
    public void debug(Throwable error) {
        lines.add("debug " + error.getClass().getSimpleName());
    }

    @Override
    public void debug(CharSequence content) {
        lines.add("debug " + content);
    }

    @Override
    public void info(CharSequence content) {
        lines.add("info " + content);
    }

    @Override
    public void warn(CharSequence content) {
        lines.add("warn " + content);
    }

    @Override
    public void error(CharSequence content) {
        lines.add("error " + content);
    }
}
