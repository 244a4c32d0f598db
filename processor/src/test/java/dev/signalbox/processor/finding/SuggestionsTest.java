package dev.signalbox.processor.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("javac")
class SuggestionsTest {

    private static final List<String> NAMES = List.of("sender", "instance", "created", "raw");

    @Test
    void theNearestNameIsSuggested() {
        assertThat(Suggestions.nearest(NAMES, "creatd")).contains("created");
        assertThat(Suggestions.nearest(NAMES, "CREATED")).contains("created");
        assertThat(Suggestions.nearest(NAMES, "rawe")).contains("raw");
        assertThat(Suggestions.nearest(NAMES, "rwa")).contains("raw");
    }

    @Test
    void aNameThatDiffersByMoreThanAThirdIsNot() {
        assertThat(Suggestions.nearest(NAMES, "rest")).isEmpty();
        assertThat(Suggestions.nearest(NAMES, "user")).isEmpty();
        assertThat(Suggestions.nearest(List.of(), "created")).isEmpty();
    }

    @Test
    void ofSeveralThatAreCloseTheClosestIs() {
        assertThat(Suggestions.nearest(List.of("creates", "created"), "createdd"))
                .contains("created");
        assertThat(Suggestions.nearest(List.of("created", "creates"), "createss"))
                .contains("creates");
    }

    @Test
    void eachLetterThatIsInsertedRemovedReplacedOrSwappedCounts() {
        for (String written : List.of("paramss", "xxparam", "pam", "rem", "pxxam", "aprma", "prama1")) {
            assertThat(Suggestions.nearest(List.of("param"), written))
                    .as(written)
                    .isEmpty();
        }
        for (String written : List.of("params", "xparam", "para", "aram", "pxram", "apram", "paarm", "parma")) {
            assertThat(Suggestions.nearest(List.of("param"), written))
                    .as(written)
                    .contains("param");
        }
    }

    @Test
    void whereThereIsNothingToChooseFromThatIsSaid() {
        assertThat(Suggestions.among(List.of(), "arguments", "size"))
                .isEqualTo("It has no arguments at all: remove this one.");
    }
}
