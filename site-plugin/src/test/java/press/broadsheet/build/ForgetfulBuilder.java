package press.broadsheet.build;

import java.nio.file.Path;
import java.util.function.Predicate;
import press.broadsheet.trace.Fact;
import press.broadsheet.trace.StateFile;

/** What the proof needs of builds: one that records only some of the facts outputs read, and the state they leave. */
public final class ForgetfulBuilder {
    private ForgetfulBuilder() {}

    /** The state that builds leave in a folder. */
    public static StateFile.Loaded state(Path folder) {
        return new StateFile(folder.resolve("state"), Version.of()).load();
    }

    /** Builds a site without recording the facts that are not remembered. */
    public static BuildReport build(BuildRequest request, Predicate<Fact<?>> remembered) {
        return SiteBuilder.build(request, remembered);
    }
}
