package press.broadsheet.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

/** What the system says of files, in words. */
class CauseTest {
    @Test
    void exceptionsThatSayNothingButTheirNameGetWords() {
        assertThat(Cause.of(new AccessDeniedException("/a/b"))).isEqualTo("access is denied");
        assertThat(Cause.of(new NoSuchFileException("/a/b"))).isEqualTo("it is not there");
    }

    @Test
    void whatTheSystemSaysIsSaidPlainly() {
        assertThat(Cause.of(new IOException("No space left on device"))).isEqualTo("no space is left on the disk");
        assertThat(Cause.of(new FileSystemException("/a", null, "Read-only file system")))
                .isEqualTo("the file system is read-only");
    }

    @Test
    void whatIsNotKnownIsPassedOnWithoutThePath() {
        assertThat(Cause.of(new FileSystemException("/a", null, "Wrong phase of the moon")))
                .isEqualTo("Wrong phase of the moon");
        assertThat(Cause.of(new FileSystemException("/a"))).isEqualTo("the system gives no reason");
    }
}
