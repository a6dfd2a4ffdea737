package press.broadsheet.host;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What publishing may rely on at every place. A test of a kind of place extends it. */
abstract class HostContract {
    private static final Parcel.Label HTML =
            new Parcel.Label("text/html; charset=utf-8", "public, max-age=60", Optional.empty());

    /** A new connection to the same place, which is empty at the start of each test. */
    abstract Host open() throws IOException;

    private static Parcel parcel(String text) {
        return Parcel.of(text.getBytes(UTF_8), HTML);
    }

    private static Optional<String> text(Host host, Key key) throws IOException {
        return host.read(key).map(bytes -> new String(bytes, UTF_8));
    }

    private static List<String> paths(Host host, Area area) throws IOException {
        return host.list(area).stream().map(Stored::path).sorted().toList();
    }

    @Test
    void aPlaceThatIsNotThereYetIsEmpty() throws IOException {
        try (Host host = open()) {
            assertThat(host.list(Area.SITE)).isEmpty();
            assertThat(host.list(Area.RECORDS)).isEmpty();
            assertThat(host.read(Key.site("index.html"))).isEmpty();
            assertThat(host.read(Key.record("manifest"))).isEmpty();
            host.delete(List.of(Key.site("a/b/index.html"), Key.record("manifest")));
        }
    }

    @Test
    void whatWasPutAndShownIsThereForTheNextWhoOpens() throws IOException {
        try (Host host = open()) {
            host.put(Key.site("world/index.html"), parcel("World"));
            host.put(Key.site("index.html"), parcel("Front"));
            host.put(Key.site("index.html"), parcel("Front, second edition"));
            host.put(Key.record("editions/1"), parcel("one"));
            host.show("Two pages");
        }
        try (Host host = open()) {
            assertThat(paths(host, Area.SITE)).containsExactly("index.html", "world/index.html");
            assertThat(paths(host, Area.RECORDS)).contains("editions/1");
            assertThat(text(host, Key.site("index.html"))).contains("Front, second edition");
            assertThat(text(host, Key.record("editions/1"))).contains("one");
            assertThat(host.list(Area.SITE))
                    .filteredOn(stored -> stored.path().equals("world/index.html"))
                    .allMatch(stored -> stored.size() == 5);
        }
    }

    @Test
    void whatIsPutIsReadBackBeforeItIsShown() throws IOException {
        try (Host host = open()) {
            host.put(Key.site("a.html"), parcel("A"));
            host.put(Key.record("r"), parcel("R"));
            assertThat(text(host, Key.site("a.html"))).contains("A");
            assertThat(text(host, Key.record("r"))).contains("R");
        }
    }

    @Test
    void namesOfEveryKindArrive() throws IOException {
        List<String> names = List.of(
                "a b/c+d.html",
                "à/é.html",
                "নগৰ/index.html",
                "p%20q.html",
                "x&y=z;!'().html",
                "_headers",
                ".well-known/a");
        try (Host host = open()) {
            for (String name : names) {
                host.put(Key.site(name), parcel(name));
            }
            host.show("Names");
        }
        try (Host host = open()) {
            assertThat(paths(host, Area.SITE)).containsExactlyInAnyOrderElementsOf(names);
            for (String name : names) {
                assertThat(text(host, Key.site(name))).contains(name);
            }
        }
    }

    @Test
    void emptyAndLargeFilesArrive() throws IOException {
        byte[] large = new byte[9_000_000];
        for (int i = 0; i < large.length; i++) {
            large[i] = (byte) (i * 31 + i / 251);
        }
        Parcel.Label picture = new Parcel.Label("image/jpeg", "", Optional.empty());
        try (Host host = open()) {
            host.put(Key.site("empty.txt"), Parcel.of(new byte[0], picture));
            host.put(Key.site("large.jpg"), Parcel.of(large, picture));
            host.show("Sizes");
        }
        try (Host host = open()) {
            assertThat(host.read(Key.site("empty.txt")))
                    .hasValueSatisfying(bytes -> assertThat(bytes).isEmpty());
            assertThat(host.read(Key.site("large.jpg")))
                    .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(large));
        }
    }

    @Test
    void copiesLeadFromOneAreaToTheOther() throws IOException {
        try (Host host = open()) {
            host.put(Key.site("index.html"), parcel("Front"));
            host.show("Before");
            host.copy(Key.site("index.html"), Key.record("objects/ab/abcd"), HTML);
            host.put(Key.site("index.html"), parcel("Front, second edition"));
            host.show("After");
        }
        try (Host host = open()) {
            host.copy(Key.record("objects/ab/abcd"), Key.site("index.html"), HTML);
            host.show("Back");
            assertThatThrownBy(() -> host.copy(Key.record("objects/none"), Key.site("none.html"), HTML))
                    .isInstanceOf(HostException.class);
        }
        try (Host host = open()) {
            assertThat(text(host, Key.site("index.html"))).contains("Front");
            assertThat(host.read(Key.site("none.html"))).isEmpty();
        }
    }

    @Test
    void whatIsDeletedIsGone() throws IOException {
        try (Host host = open()) {
            host.put(Key.site("a/one.html"), parcel("1"));
            host.put(Key.site("a/two.html"), parcel("2"));
            host.put(Key.record("journal"), parcel("j"));
            host.show("Before");
        }
        try (Host host = open()) {
            host.delete(List.of(Key.site("a/one.html"), Key.record("journal"), Key.site("a/never.html")));
            host.show("After");
        }
        try (Host host = open()) {
            assertThat(paths(host, Area.SITE)).containsExactly("a/two.html");
            assertThat(host.read(Key.site("a/one.html"))).isEmpty();
            assertThat(host.read(Key.record("journal"))).isEmpty();
        }
    }

    @Test
    void aSwapHappensOnlyOverWhatWasExpected() throws IOException {
        Key lock = Key.record("lock");
        byte[] mine = "mine".getBytes(UTF_8);
        byte[] yours = "yours".getBytes(UTF_8);
        try (Host host = open();
                Host other = open()) {
            assertThat(host.swap(lock, Optional.of(yours), mine)).isFalse();
            assertThat(host.swap(lock, Optional.empty(), mine)).isTrue();
            assertThat(other.swap(lock, Optional.empty(), yours)).isFalse();
            assertThat(other.swap(lock, Optional.of(yours), yours)).isFalse();
            assertThat(text(other, lock)).contains("mine");
            assertThat(other.swap(lock, Optional.of(mine), yours)).isTrue();
            assertThat(host.swap(lock, Optional.of(mine), mine)).isFalse();
            assertThat(text(host, lock)).contains("yours");
        }
    }

    @Test
    void ofManyWhoSwapAtOnceOneWins() throws Exception {
        int many = 6;
        ExecutorService pool = Executors.newFixedThreadPool(many);
        try {
            List<Callable<Boolean>> all = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                byte[] name = ("publisher " + i).getBytes(UTF_8);
                all.add(() -> {
                    try (Host host = open()) {
                        return host.swap(Key.record("lock"), Optional.empty(), name);
                    }
                });
            }
            int won = 0;
            for (Future<Boolean> each : pool.invokeAll(all)) {
                won += each.get() ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void filesArePutByAsManyThreadsAsItSays() throws Exception {
        int files = 40;
        try (Host host = open()) {
            ExecutorService pool = Executors.newFixedThreadPool(host.traits().parallel());
            try {
                List<Callable<Void>> all = new ArrayList<>();
                for (int i = 0; i < files; i++) {
                    String path = "many/" + i % 7 + "/" + i + ".html";
                    all.add(() -> {
                        host.put(Key.site(path), parcel(path));
                        return null;
                    });
                }
                for (Future<Void> each : pool.invokeAll(all)) {
                    each.get();
                }
            } finally {
                pool.shutdownNow();
            }
            host.show("Many");
        }
        try (Host host = open()) {
            assertThat(host.list(Area.SITE)).hasSize(files);
            assertThat(text(host, Key.site("many/3/3.html"))).contains("many/3/3.html");
        }
    }

    @Test
    void whatWasNotShownIsNotSeenWhereThePlaceShowsAllAtOnce() throws IOException {
        try (Host host = open()) {
            host.put(Key.site("index.html"), parcel("Front"));
            host.show("First");
        }
        boolean atOnce;
        try (Host host = open()) {
            atOnce = host.traits().atOnce();
            host.put(Key.site("index.html"), parcel("Half an edition"));
        }
        try (Host host = open()) {
            assertThat(text(host, Key.site("index.html"))).contains(atOnce ? "Front" : "Half an edition");
        }
    }
}
