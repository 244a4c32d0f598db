package com.acme.shop.mails;

import com.acme.shop.orders.OrderPlaced;
import dev.signalbox.Receiver;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class MailSignals {

    final List<String> sent = new ArrayList<>();

    @Receiver(OrderPlaced.class)
    void confirm(int number) {
        sent.add("Order " + number);
    }
}
