package dev.signalbox.internal;

import static dev.signalbox.internal.OtherThread.onAnotherThread;
import static org.assertj.core.api.Assertions.assertThat;

import com.acme.PizzaDone;
import dev.signalbox.Dispatcher;
import dev.signalbox.Registration;
import dev.signalbox.Topic;
import dev.signalbox.internal.application.ApplicationDispatcher;
import dev.signalbox.internal.application.ApplicationDispatcherBuilder;
import dev.signalbox.internal.find.CompiledReceivers;
import dev.signalbox.internal.process.ProcessDispatcher;
import dev.signalbox.spi.Integration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Integrations learn when receivers come. */
class ArrivalsTest {

    private static final Topic<PizzaDone> DONES = Topic.of(PizzaDone.class);

    private final List<Integer> told = new ArrayList<>();
    private final Dispatcher application = withoutReceivers();
    private final ProcessDispatcher process = new ProcessDispatcher(withoutReceivers());

    @Test
    void aReceiverIsThereWhenItIsTold() {
        tell(application);
        application.connect(DONES, done -> {});
        assertThat(told).containsExactly(1);
    }

    @Test
    void nothingIsToldOfReceiversThatGo() {
        Registration receiver = application.connect(DONES, done -> {});
        tell(application);
        receiver.close();
        assertThat(told).isEmpty();
    }

    @Test
    void nothingIsToldAfterTheEnd() {
        tell(application).close();
        application.connect(DONES, done -> {});
        assertThat(told).isEmpty();
    }

    @Test
    void theProcessTellsOfItsOwnReceivers() {
        tell(process);
        process.connect(DONES, done -> {});
        assertThat(told).containsExactly(1);
    }

    @Test
    void theProcessTellsOfAnAdoptionAndItsEndAndOfTheAdoptersReceivers() {
        tell(process);
        application.connect(DONES, done -> {});
        assertThat(told).isEmpty();

        Registration adoption = process.adopt(application);
        assertThat(told).containsExactly(1);
        application.connect(DONES, done -> {});
        assertThat(told).containsExactly(1, 2);
        adoption.close();
        assertThat(told).containsExactly(1, 2, 0);
        application.connect(DONES, done -> {});
        assertThat(told).containsExactly(1, 2, 0);
    }

    @Test
    void endingOneAgainLeavesAnEqualOneAlone() {
        Dispatcher kitchen = withoutReceivers();
        Runnable reaction = () -> told.add(1);
        Registration first = Integration.of(kitchen).whenReceiversCome(reaction);
        Integration.of(kitchen).whenReceiversCome(reaction);
        first.close();
        first.close();
        kitchen.connect(PizzaDone.class, any -> {});

        assertThat(told).containsExactly(1);
    }

    @Test
    void noLockIsHeldMeanwhile() {
        process.adopt(application);
        List<Registration> others = new ArrayList<>();
        Registration[] telling = new Registration[1];
        telling[0] = Integration.of(process).whenReceiversCome(() -> {
            telling[0].close();
            onAnotherThread(() -> others.add(process.connect(DONES, done -> {})));
        });
        application.connect(DONES, done -> {});
        assertThat(others).hasSize(1);
    }

    private static ApplicationDispatcher withoutReceivers() {
        return new ApplicationDispatcherBuilder()
                .compiled(new CompiledReceivers(List::of))
                .build();
    }

    private Registration tell(Dispatcher dispatcher) {
        return Integration.of(dispatcher)
                .whenReceiversCome(() -> told.add(dispatcher.receivers().size()));
    }
}
