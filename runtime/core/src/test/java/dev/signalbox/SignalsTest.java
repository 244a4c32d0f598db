package dev.signalbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.PizzaBurnt;
import com.acme.PizzaDone;
import dev.signalbox.Responses.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The default dispatcher, with the registry on the class path of the tests. */
class SignalsTest {

    @Test
    void receiversOfTheClassPathAreConnectedWithoutAnySetUp() {
        assertThat(Signals.send(new PizzaBurnt(4)).list())
                .containsExactly(new Response("com.acme.Counter#apologise", "sorry"));
    }

    @Test
    void theStaticMethodsAreThoseOfTheDefaultDispatcher() {
        assertThat(Signals.channel(PizzaDone.class))
                .isSameAs(Signals.dispatcher().channel(PizzaDone.class));
        assertThat(Signals.dispatcher()).isSameAs(Signals.dispatcher());
    }

    @Test
    void receiversCanBeConnected() {
        PizzaDone done = new PizzaDone(null, 4);
        List<PizzaDone> heard = new ArrayList<>();
        Registration connection = Signals.connect(Topic.of(PizzaDone.class), heard::add);
        Signals.send(done);
        connection.close();
        Signals.send(done);

        assertThat(heard).containsExactly(done);
    }
}
