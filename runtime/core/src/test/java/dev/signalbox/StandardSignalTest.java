package dev.signalbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StandardSignalTest {

    @ParameterizedTest
    @EnumSource
    void theRecordIsNamedLikeTheConstant(StandardSignal signal) {
        assertThat(signal.type()).matches("dev\\.signalbox(\\.[a-z]+)+\\.([A-Z][a-z0-9]+)+");
        String record = signal.type().substring(signal.type().lastIndexOf('.') + 1);

        assertThat(record.replaceAll("(?<=.)(?=[A-Z])", "_")).isEqualToIgnoringCase(signal.name());
    }

    @ParameterizedTest
    @EnumSource
    void theArtifactIsOneOfOurs(StandardSignal signal) {
        assertThat(signal.artifact()).matches("signalbox(-[a-z0-9]+)+");
    }

    @Test
    void noTwoConstantsNameTheSameRecord() {
        assertThat(StandardSignal.values()).extracting(StandardSignal::type).doesNotHaveDuplicates();
    }
}
