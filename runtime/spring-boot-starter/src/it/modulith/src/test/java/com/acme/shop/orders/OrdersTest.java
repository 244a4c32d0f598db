package com.acme.shop.orders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.Channel;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;

/** Starts its own module alone: the other one is not in its context. */
@ApplicationModuleTest
class OrdersTest {

    @Autowired
    Channel<OrderPlaced> placed;

    @Autowired
    OrderSignals signals;

    @Test
    void anOrderIsRemembered() {
        placed.send(new OrderPlaced(7));
        assertThat(signals.numbers).containsExactly(7);
    }
}
