package com.acme.shop.mails;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.orders.OrderPlaced;
import dev.signalbox.Channel;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;

@ApplicationModuleTest(ApplicationModuleTest.BootstrapMode.DIRECT_DEPENDENCIES)
class MailsTest {

    @Autowired
    Channel<OrderPlaced> placed;

    @Autowired
    MailSignals signals;

    @Test
    void anOrderIsConfirmed() {
        placed.send(new OrderPlaced(7));
        assertThat(signals.sent).containsExactly("Order 7");
    }
}
