package dev.signalbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signalbox.Responses.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResponsesTest {

    private static final Response RING = new Response("com.acme.Counter#ring", "ding");

    @Test
    void noneIsEmptyAndShared() {
        assertThat(Responses.none().isEmpty()).isTrue();
        assertThat(Responses.none()).isSameAs(Responses.none());
    }

    @Test
    void responsesThatExistAreNotEmpty() {
        assertThat(new Responses(List.of(RING), List.of()).isEmpty()).isFalse();
    }

    @Test
    void aSendInWhichAReceiverFailedIsNotEmpty() {
        Failure failure = new Failure("com.acme.Counter#ring", new ShopOpened(null), new IllegalStateException());

        assertThat(new Responses(List.of(), List.of(failure)).isEmpty()).isFalse();
    }

    @Test
    void responsesDoNotChange() {
        List<Response> list = new ArrayList<>(List.of(RING));
        Responses responses = new Responses(list, List.of());
        list.clear();

        assertThat(responses.list()).containsExactly(RING);
        assertThatThrownBy(() -> responses.list().add(RING)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aValueMayBeNull() {
        assertThat(new Response("com.acme.Counter#ring", null).value()).isNull();
    }
}
