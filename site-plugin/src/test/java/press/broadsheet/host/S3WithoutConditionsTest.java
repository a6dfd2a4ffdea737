package press.broadsheet.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import press.broadsheet.host.FaultyWire.Fault;

/** Hosts that keep no conditions on writes. */
class S3WithoutConditionsTest {
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    abstract static class Without extends HostContract {
        private final Fault kind;
        private final List<String> told = new CopyOnWriteArrayList<>();
        private S3Server server;
        private FaultyWire wire;
        private String bucket;

        Without(Fault kind) {
            this.kind = kind;
        }

        @BeforeAll
        void start() throws Exception {
            server = new S3Server(false);
        }

        @AfterAll
        void stop() throws Exception {
            server.close();
        }

        @BeforeEach
        void newBucket() throws IOException {
            bucket = server.bucket();
            wire = new FaultyWire(server.port(), k -> kind);
        }

        @AfterEach
        void cut() throws IOException {
            wire.close();
        }

        @Override
        Host open() throws IOException {
            return new S3Kind().open(S3Server.address(bucket + "/site", wire.port()), S3Server.KEYS, told::add);
        }

        @Test
        void thatIsToldOnceAndNothingIsLeftBehind() throws IOException {
            told.clear();
            try (Host host = open()) {
                assertThat(host.swap(Key.record("lock"), Optional.empty(), new byte[] {1}))
                        .isTrue();
                assertThat(host.swap(Key.record("lock"), Optional.of(new byte[] {1}), new byte[] {2}))
                        .isTrue();
                assertThat(host.list(Area.RECORDS)).extracting(Stored::path).containsExactly("lock");
            }
            assertThat(told).singleElement().asString().contains("keeps no conditions on writes");
        }
    }

    @Nested
    class WhereTheyAreRefused extends Without {
        WhereTheyAreRefused() {
            super(Fault.CONDITIONS_REFUSED);
        }
    }

    @Nested
    class WhereTheyAreNotLookedAt extends Without {
        WhereTheyAreNotLookedAt() {
            super(Fault.CONDITIONS_IGNORED);
        }
    }
}
