package press.broadsheet.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import press.broadsheet.diagnostic.Diagnostics;

class WithdrawalEditTest {
    private final Diagnostics diagnostics = new Diagnostics();

    private String withdrawn(String file, String note, boolean gone) {
        HeadEdit edit = HeadEdit.of("a.md", file.getBytes(UTF_8), diagnostics).orElseThrow();
        assertThat(edit.withdraw("2026-11-04 10:00", note, gone)).isTrue();
        return new String(edit.bytes(), UTF_8);
    }

    @Test
    void yamlGetsAMappingBeforeItsClosingFenceAndKeepsAllElse() {
        String file = "---\r\ntitle: A # why\r\ndate: 2026-11-02\r\n---\r\nText.\r\n";
        String expected = """
                ---
                title: A # why
                date: 2026-11-02
                withdrawn:
                  date: 2026-11-04 10:00
                  note: "It's \\"wrong\\": sorry."
                  notice: gone
                ---
                Text.
                """;
        assertThat(withdrawn(file, "It's \"wrong\": sorry.", true)).isEqualTo(expected.replace("\n", "\r\n"));
    }

    @Test
    void tomlGetsATableAfterAllElse() {
        assertThat(withdrawn("+++\ntitle = \"A\"\n[params]\nx = 1\n+++\nText.\n", "Wrong.", false))
                .isEqualTo("""
                        +++
                        title = "A"
                        [params]
                        x = 1
                        [withdrawn]
                        date = "2026-11-04 10:00"
                        note = "Wrong."
                        +++
                        Text.
                        """);
    }

    @Test
    void jsonGetsAnObject() {
        assertThat(withdrawn("{\"title\": \"A\"}\nText.\n", "Wrong.", false)).isEqualTo("""
                        {"withdrawn": {"date": "2026-11-04 10:00", "note": "Wrong."}, "title": "A"}
                        Text.
                        """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\ntitle: A\nwithdrawn: {date: 2026-11-03, note: Old.}\n---\n",
                "---\ntitle: A\nwithdrawn:\n---\n",
            })
    void whatIsWithdrawnAlreadyIsLeftAlone(String file) {
        HeadEdit edit = HeadEdit.of("a.md", file.getBytes(UTF_8), diagnostics).orElseThrow();
        assertThat(edit.withdraw("2026-11-04 10:00", "Wrong.", false)).isFalse();
        assertThat(new String(edit.bytes(), UTF_8)).isEqualTo(file);
        assertThat(diagnostics.sorted()).hasSize(1);
    }

    @Test
    void aNoteOfSeveralLinesIsNotWritten() {
        HeadEdit edit = HeadEdit.of("a.md", "---\ntitle: A\n---\n".getBytes(UTF_8), diagnostics)
                .orElseThrow();
        assertThat(edit.withdraw("2026-11-04 10:00", "One.\nTwo.", false)).isFalse();
    }
}
