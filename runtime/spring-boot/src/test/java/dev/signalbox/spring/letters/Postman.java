package dev.signalbox.spring.letters;

import static dev.signalbox.Phase.AFTER_COMMIT;
import static dev.signalbox.StandardSignal.POST_SAVE;

import dev.signalbox.Receiver;
import dev.signalbox.durable.DeliveryInfo;
import dev.signalbox.durable.Durable;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

/** Hears of letters and stamps. A test may say what it does meanwhile. */
@Component
public class Postman {

    private final Office office;
    private final List<DeliveryInfo> deliveries = new CopyOnWriteArrayList<>();
    private final List<String> posted = new CopyOnWriteArrayList<>();
    private volatile Work work = (text, delivery) -> {};

    Postman(Office office) {
        this.office = office;
    }

    /** What is done after a letter has been written. */
    public interface Work {
        void run(String text, DeliveryInfo delivery) throws Exception;
    }

    public void meanwhile(Work work) {
        this.work = work;
    }

    public List<DeliveryInfo> deliveries() {
        return deliveries;
    }

    /** The letters that were committed, and how many there were then. */
    public List<String> posted() {
        return posted;
    }

    @Receiver(id = "letters.write", value = LetterOrdered.class)
    @Durable(attempts = 3, backoff = "1ms", maxBackoff = "1ms")
    void write(String text, DeliveryInfo delivery) throws Exception {
        deliveries.add(delivery);
        office.byRepository(text + " by repository");
        office.byJdbc(text + " by JDBC");
        office.inService(text + " in service");
        work.run(text, delivery);
    }

    @Receiver(signal = POST_SAVE, sender = Letter.class, phase = AFTER_COMMIT)
    void posted(Letter letter) {
        posted.add(letter.getText() + " beside " + office.texts().size());
    }

    @Receiver(id = "letters.stamped", signal = POST_SAVE, sender = Stamp.class, when = "created")
    @Durable
    void stamped(Stamp stamp) {
        office.inService("Stamp " + stamp.getMotif());
    }
}
