package press.broadsheet.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What addresses with {@code s3:} and {@code sftp:} say, and how mistakes in them are told. */
class AddressesOfHostsTest {
    private static S3Place s3(String address) {
        return S3Place.of(HostAddress.of(address));
    }

    private static SftpPlace sftp(String address, Optional<String> user) {
        return SftpPlace.of(
                HostAddress.of(address),
                new Credentials(user, Optional.empty(), Optional.empty(), Optional.empty()),
                Path.of("/home/desk"));
    }

    @Test
    void aBucketHasItsRecordsInAHiddenFolder() {
        assertThat(s3("s3://news").records()).hasToString("s3://news/.broadsheet");
        assertThat(s3("s3://news/paper/").records()).hasToString("s3://news/paper/.broadsheet");
        assertThat(s3("s3://news?records=kept/of").records()).hasToString("s3://kept/of");
    }

    @Test
    void hostsOtherThanAmazonAreAskedByPath() {
        assertThat(s3("s3://news").pathStyle()).isFalse();
        assertThat(s3("s3://news?endpoint=https://minio.example").pathStyle()).isTrue();
        assertThat(s3("s3://news?endpoint=https://s3.example&path-style=false").pathStyle())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "s3://News|names no bucket",
                "s3://news/a//b|holds an empty part",
                "s3://news/../b|holds an empty part, . or ..",
                "s3://news?endpoint=s3.example|is no endpoint",
                "s3://news?endpoint=https://me:secret@s3.example|is no endpoint",
                "s3://news?path-style=yes|write true or false",
                "s3://news?acl=public|is no ACL",
                "s3://news/a?records=news|all around the site",
                "s3://news?region=eu-west-1&zone=b|has no option \"zone\"",
            })
    void aMistakeInAnAddressOfS3IsTold(String address, String told) {
        assertThatThrownBy(() -> s3(address))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(told);
    }

    @Test
    void aServerHasItsRecordsBesideTheSite() {
        SftpPlace place = sftp("sftp://desk@news.example:2222/srv/www/news/", Optional.empty());
        assertThat(place.records()).isEqualTo("/srv/www/news.broadsheet");
        assertThat(place.path(Key.site("index.html"))).isEqualTo("/srv/www/news/index.html");
        assertThat(place.server()).isEqualTo("[news.example]:2222");
        assertThat(place.knownHosts()).isEqualTo(Path.of("/home/desk/.ssh/known_hosts"));
        assertThat(sftp("sftp://[::1]/news", Optional.of("desk"))).hasToString("sftp://desk@::1/news");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sftp:news.example|names a server and a folder",
                "sftp://news.example/www|does not say who we are there",
                "sftp://desk:secret@news.example/www|holds a password",
                "sftp://desk@news.example:70000/www|is no port",
                "sftp://desk@news.example|names no folder of its own",
                "sftp://desk@news.example/~|names no folder of its own",
                "sftp://desk@news.example/a/../b|names no folder of its own",
                "sftp://desk@news.example/www?records=kept|is no whole path",
                "sftp://desk@news.example/srv/www?records=/srv|all around the site",
                "sftp://desk@news.example/www?key=x|has no option \"key\"",
            })
    void aMistakeInAnAddressOfSftpIsTold(String address, String told) {
        assertThatThrownBy(() -> sftp(address, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(told)
                .hasMessageNotContaining("secret");
    }
}
