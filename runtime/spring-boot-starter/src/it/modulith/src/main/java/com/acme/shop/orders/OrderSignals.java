package com.acme.shop.orders;

import dev.signalbox.Receiver;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class OrderSignals {

    final List<Integer> numbers = new ArrayList<>();

    @Receiver(OrderPlaced.class)
    void remember(int number) {
        numbers.add(number);
    }
}
