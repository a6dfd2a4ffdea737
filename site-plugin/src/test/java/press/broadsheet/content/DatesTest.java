package press.broadsheet.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import press.broadsheet.diagnostic.Code;
import press.broadsheet.diagnostic.Position;

class DatesTest {
    private static final Position PLACE = new Position("a.md", 2, 7);

    private static Moment read(String text, String zone) throws Unreadable {
        return Dates.read(new Located<>(text, PLACE), ZoneId.of(zone));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-23                     | 2026-11-23T00:00Z             | true
            2026-11-23T09:30               | 2026-11-23T09:30Z             | false
            2026-11-23t09:30z              | 2026-11-23T09:30Z             | false
            2026-11-23 09:30               | 2026-11-23T09:30Z             | false
            2026-11-23   9:30              | 2026-11-23T09:30Z             | false
            2026-11-23T9:30                | 2026-11-23T09:30Z             | false
            2026-11-23T09:30:15            | 2026-11-23T09:30:15Z          | false
            2026-11-23T09:30:15.5          | 2026-11-23T09:30:15.500Z      | false
            2026-11-23T09:30:15.123456789  | 2026-11-23T09:30:15.123456789Z| false
            2026-11-23T09:30Z              | 2026-11-23T09:30Z             | false
            2026-11-23T09:30+05:30         | 2026-11-23T09:30+05:30        | false
            2026-11-23T09:30+0530          | 2026-11-23T09:30+05:30        | false
            2026-11-23T09:30 +05:30        | 2026-11-23T09:30+05:30        | false
            2026-11-23T09:30-4             | 2026-11-23T09:30-04:00        | false
            2026-11-23T09:30-04            | 2026-11-23T09:30-04:00        | false
            2026-11-23T09:30-4:30          | 2026-11-23T09:30-04:30        | false
            2026-11-23T09:30+18:00         | 2026-11-23T09:30+18:00        | false
            2024-02-29                     | 2024-02-29T00:00Z             | true
            1000-01-01                     | 1000-01-01T00:00Z             | true
            9999-12-31T23:59:59            | 9999-12-31T23:59:59Z          | false
            """)
    void aDateIsRead(String text, String expected, boolean dayOnly) throws Unreadable {
        Moment moment = read(text, "UTC");
        assertThat(moment.at()).hasToString(expected);
        assertThat(moment.dayOnly()).isEqualTo(dayOnly);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-23        | Asia/Kolkata     | 2026-11-23T00:00+05:30
            2026-11-23T09:30  | Asia/Kolkata     | 2026-11-23T09:30+05:30
            2026-03-29T01:30  | Europe/London    | 2026-03-29T02:30+01:00
            2026-10-25T01:30  | Europe/London    | 2026-10-25T01:30+01:00
            2018-11-04        | America/Sao_Paulo| 2018-11-04T01:00-02:00
            2026-07-01T12:00Z | Europe/London    | 2026-07-01T12:00Z
            """)
    void withoutAnOffsetTheSitesZoneCounts(String text, String zone, String expected) throws Unreadable {
        assertThat(read(text, zone).at()).hasToString(expected);
    }

    @Test
    void marksOfDirectionAroundADateAreDropped() throws Unreadable {
        assertThat(read("\u200e2026-11-23\u200f", "UTC").at()).hasToString("2026-11-23T00:00Z");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-02-30               | write a day from 01 to 28, as that month has
            2025-02-29               | write a day from 01 to 28, as that month has
            2026-00-10               | write a month from 01 to 12
            2026-13-10               | write a month from 01 to 12
            2026-11-00               | write a day from 01 to 30, as that month has
            2026-1-5                 | write it as 2026-01-05
            2026-1-5T9:00            | write it as 2026-01-05T9:00
            20261123                 | write it as 2026-11-23
            0999-01-01               | write a year from 1000 to 9999
            10000-01-01              | write a year from 1000 to 9999
            23/11/2026               | write it as 2026-01-31 or 2026-01-31T09:30, with an offset such as +01:00 if need be
            Nov 23 2026              | write it as 2026-01-31 or 2026-01-31T09:30, with an offset such as +01:00 if need be
            2026                     | write it as 2026-01-31 or 2026-01-31T09:30, with an offset such as +01:00 if need be
            2026-11                  | write it as 2026-01-31 or 2026-01-31T09:30, with an offset such as +01:00 if need be
            2026-11-                 | write it as 2026-01-31 or 2026-01-31T09:30, with an offset such as +01:00 if need be
            2026-11-23x              | write it as 2026-01-31 or 2026-01-31T09:30, with an offset such as +01:00 if need be
            2026-11-23T              | write an hour from 0 to 23
            2026-11-23T24:00         | write an hour from 0 to 23
            2026-11-23T09            | write minutes from 00 to 59 after the hour, as in 09:30
            2026-11-23T09:5          | write minutes from 00 to 59
            2026-11-23T09:60         | write minutes from 00 to 59
            2026-11-23T09:30:60      | write seconds from 00 to 59
            2026-11-23T09:30:1       | write seconds from 00 to 59
            2026-11-23T09:30:15.     | write one to nine digits after the point, or none
            2026-11-23T09:30:15.1234567891 | write one to nine digits after the point, or none
            2026-11-23T09:30+19      | write an offset such as +05:30, from -18:00 to +18:00
            2026-11-23T09:30+18:01   | write an offset such as +05:30, from -18:00 to +18:00
            2026-11-23T09:30+530     | write an offset such as +05:30, from -18:00 to +18:00
            2026-11-23T09:30+05:3    | write an offset such as +05:30, from -18:00 to +18:00
            2026-11-23T09:30+05:60   | write an offset such as +05:30, from -18:00 to +18:00
            2026-11-23T09:30+        | write an offset such as +05:30, from -18:00 to +18:00
            2026-11-23T09:30+05:30:15| write an offset such as +05:30, from -18:00 to +18:00
            2026-11-23T09:30 UTC     | write an offset such as +05:30, -4 or Z, or none for the site's time zone
            2026-11-23T09:30Zx       | write an offset such as +05:30, -4 or Z, or none for the site's time zone
            2026-11-23T99999999999:30| write an hour from 0 to 23
            ٢٠٢٦-١١-٢٣               | write it as 2026-01-31 or 2026-01-31T09:30, with an offset such as +01:00 if need be
            """)
    void whatIsNoDateIsRefusedWithARemedy(String text, String remedy) {
        assertThatThrownBy(() -> read(text, "UTC")).isInstanceOfSatisfying(Unreadable.class, e -> {
            assertThat(e.diagnostic().code()).isEqualTo(Code.BAD_DATE);
            assertThat(e.diagnostic().position()).isEqualTo(PLACE);
            assertThat(e.diagnostic().remedy()).isEqualTo(remedy);
        });
    }
}
