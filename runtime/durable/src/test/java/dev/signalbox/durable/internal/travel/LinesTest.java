package dev.signalbox.durable.internal.travel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinesTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a: b", "a\nb", "\\", "\\n", "\\\n\\", "ä €", "\r\n"})
    void aValueIsReadAsItWasWritten(String value) {
        Lines written = new Lines().add("first", value).add("last", 4);
        Lines read = Lines.ofBytes(written.toBytes());
        assertThat(read.get("first")).isEqualTo(value);
        assertThat(read.get("last")).isEqualTo("4");
    }

    @Test
    void itIsText() {
        assertThat(new String(new Lines().add("entity", "User").add("id", 4).toBytes(), UTF_8))
                .isEqualTo("entity: User\nid: 4\n");
    }

    @Test
    void whatIsNullHasNoLine() {
        Lines lines = Lines.ofBytes(new Lines().add("id", null).toBytes());
        assertThat(lines.find("id")).isNull();
        assertThatIllegalArgumentException().isThrownBy(() -> lines.get("id")).withMessageContaining("no line 'id: …'");
    }

    @Test
    void aBackslashAtTheEndIsItself() {
        assertThat(Lines.ofBytes("a: \\\nb: c\\".getBytes(UTF_8)).get("a")).isEqualTo("\\");
        assertThat(Lines.ofBytes("a: b\\".getBytes(UTF_8)).get("a")).isEqualTo("b\\");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", ": without a name"})
    void whatIsNoLineIsRefused(String line) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Lines.ofBytes(line.getBytes(UTF_8)))
                .withMessageContaining("'" + line + "'");
    }
}
