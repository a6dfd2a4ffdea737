package press.broadsheet.demo;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** The demo on a server of this machine, and a Chromium to open its pages in: started once for all tests of a class. */
@ExtendWith(Demo.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BrowserTest {
    final DemoSite demo;
    final DemoServer server;
    private Optional<Browser> started = Optional.empty();

    BrowserTest(DemoSite demo) throws IOException {
        this.demo = demo;
        server = new DemoServer(demo);
    }

    @BeforeAll
    void aBrowserIsStarted() throws IOException {
        started = Optional.of(Browser.start());
    }

    @AfterAll
    void theBrowserIsStopped() {
        started.ifPresent(Browser::close);
        server.close();
    }

    Browser browser() {
        return started.orElseThrow();
    }
}
