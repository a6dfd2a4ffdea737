package press.broadsheet.build;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import press.broadsheet.diagnostic.Cause;
import press.broadsheet.diagnostic.MachineException;

/** Which Broadsheet this is: a state left by another one means nothing to it. */
final class Version {
    private static final String RESOURCE = "/press/broadsheet/version.properties";

    private Version() {}

    /** The plugin's version and the time of its build. */
    static String of() {
        Properties properties = new Properties();
        try (InputStream in = Version.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new MachineException("the plugin lacks " + RESOURCE);
            }
            properties.load(in);
        } catch (IOException e) {
            throw new MachineException("the plugin's " + RESOURCE + " cannot be read: " + Cause.of(e), e);
        }
        return properties.getProperty("version", "");
    }
}
