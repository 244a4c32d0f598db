package com.acme;

import static dev.signalbox.StandardSignal.POST_SAVE;

import dev.signalbox.Receiver;
import dev.signalbox.durable.DeliveryInfo;
import dev.signalbox.durable.Durable;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.stereotype.Component;

/** Where the welcome mails of an application would be sent. */
@Component
class Welcome {

    final Queue<Long> welcomed = new ConcurrentLinkedQueue<>();

    @Receiver(id = "users.welcome", signal = POST_SAVE, sender = User.class, when = "created")
    @Durable
    void welcome(User user, DeliveryInfo delivery) {
        if (delivery.attempt() == 1) {
            throw new IllegalStateException("The mail server is away");
        }
        welcomed.add(user.id);
    }
}
