package dev.signalbox.internal.plan;

import static dev.signalbox.internal.FakePart.part;
import static dev.signalbox.internal.FakeRegistry.application;
import static org.assertj.core.api.Assertions.assertThat;

import com.acme.Kitchen;
import com.acme.PizzaDone;
import dev.signalbox.internal.Garbage;
import dev.signalbox.internal.OwnClasses;
import dev.signalbox.spi.Terms;
import java.lang.ref.WeakReference;
import java.lang.reflect.Array;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Plans by the class of the sender. */
class PlansBySenderTest {

    private final PlansBySender<PizzaDone> plans = new PlansBySender<>();

    @Test
    void whereNoReceiverNamesSendersThereIsOneForAll() {
        Wiring<PizzaDone> wiring = wiring(Terms.DEFAULT);

        assertThat(wiring.everyone()).isNotNull().isSameAs(wiring.everyone());
        assertThat(wiring.plan(String.class)).isSameAs(wiring.everyone());
        assertThat(wiring.plan(null)).isSameAs(wiring.everyone());
    }

    @Test
    void whereOneDoesEachClassOfSendersHasItsOwn() {
        Wiring<PizzaDone> wiring = wiring(Terms.DEFAULT.from(Kitchen.class));

        assertThat(wiring.everyone()).isNull();
        assertThat(wiring.plan(String.class)).isSameAs(wiring.plan(String.class));
        assertThat(wiring.plan(String.class)).isNotSameAs(wiring.plan(Kitchen.class));
    }

    private static Wiring<PizzaDone> wiring(Terms terms) {
        return application(part(PizzaDone.class).under(terms).receiver("hear", any -> {}))
                .build()
                .newWiring(PizzaDone.class);
    }

    @Test
    void aClassThatHasNotBeenMetHasNone() {
        plans.add(String.class, plan());

        assertThat(plans.get(Kitchen.class)).isNull();
    }

    @Test
    void ofTwoForOneClassTheFirstCounts() {
        Plan<PizzaDone> first = plan();

        assertThat(plans.add(Kitchen.class, first)).isSameAs(first);
        assertThat(plans.add(Kitchen.class, plan())).isSameAs(first);
        assertThat(plans.get(Kitchen.class)).isSameAs(first);
    }

    @Test
    void manyClassesHaveEachTheirOwn() {
        List<Class<?>> classes = Stream.<Class<?>>iterate(
                        Kitchen[].class, type -> Array.newInstance(type, 0).getClass())
                .limit(200)
                .toList();
        List<Plan<PizzaDone>> added =
                classes.stream().map(type -> plans.add(type, plan())).toList();

        for (int i = 0; i < classes.size(); i++) {
            assertThat(plans.get(classes.get(i))).isSameAs(added.get(i));
        }
    }

    @Test
    void thePlanOfAClassThatIsGoneGoesWhenTheNextIsAdded() throws Exception {
        WeakReference<Plan<PizzaDone>> gone = addForAClassThatGoes();
        assertThat(Garbage.isKept(gone)).isTrue();
        Plan<PizzaDone> plan = plans.add(Kitchen.class, plan());

        assertThat(Garbage.isCollected(gone)).isTrue();
        assertThat(plans.get(Kitchen.class)).isSameAs(plan);
    }

    private WeakReference<Plan<PizzaDone>> addForAClassThatGoes() throws Exception {
        try (OwnClasses elsewhere = new OwnClasses()) {
            return new WeakReference<>(plans.add(elsewhere.loadClass(Kitchen.class.getName()), plan()));
        }
    }

    private static Plan<PizzaDone> plan() {
        return new Plan<>(List.of(), List.of(), Map.of(), null, new FailureHandler(any -> {}));
    }
}
