package press.broadsheet.serve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {
    @ParameterizedTest
    @CsvSource({
        "bytes=0-, bytes 0-99/100",
        "bytes=10-19, bytes 10-19/100",
        "bytes=90-1000, bytes 90-99/100",
        "bytes=99-99, bytes 99-99/100",
        "bytes=-10, bytes 90-99/100",
        "bytes=-1000, bytes 0-99/100",
        "bytes=100-, bytes */100",
        "bytes=5000000000-5000000001, bytes */100",
        "bytes=-0, bytes */100",
    })
    void onePartIsUnderstood(String header, String answer) {
        assertThat(ByteRange.of(header, 100)).map(range -> range.of(100)).contains(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=0-1,5-6", "bytes=", "bytes=-", "pages=1-2", "bytes=9-3", "bytes=a-b", ""})
    void whatIsNoPartIsPassedOver(String header) {
        assertThat(ByteRange.of(header, 100)).isEmpty();
    }
}
