package dev.signalbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.acme.Kitchen;
import com.acme.PizzaBurnt;
import com.acme.PizzaDone;
import com.acme.PizzaKitchen;
import com.acme.PizzaSignal;
import org.junit.jupiter.api.Test;

class TopicTest {

    @Test
    void aTopicIsFromAnySenderUnlessSaidOtherwise() {
        Topic<PizzaDone> topic = Topic.of(PizzaDone.class);

        assertThat(topic.type()).isEqualTo(PizzaDone.class);
        assertThat(topic.senders()).isEmpty();
    }

    @Test
    void fromNamesTheSendersAndLeavesTheTopicItIsCalledOn() {
        Topic<PizzaDone> any = Topic.of(PizzaDone.class);
        Topic<PizzaDone> some = any.from(Kitchen.class, String.class);

        assertThat(some.type()).isEqualTo(PizzaDone.class);
        assertThat(some.senders()).containsExactly(Kitchen.class, String.class);
        assertThat(any.senders()).isEmpty();
    }

    @Test
    void aTopicDoesNotChangeWithTheArrayItWasMadeFrom() {
        Class<?>[] senders = {Kitchen.class};
        Topic<PizzaDone> topic = Topic.of(PizzaDone.class).from(senders);
        senders[0] = String.class;

        assertThat(topic.senders()).containsExactly(Kitchen.class);
    }

    @Test
    void topicsOfTheSameTypeAndSendersAreEqual() {
        Topic<PizzaDone> topic = Topic.of(PizzaDone.class).from(Kitchen.class);

        assertThat(topic)
                .isEqualTo(Topic.of(PizzaDone.class).from(Kitchen.class))
                .hasSameHashCodeAs(Topic.of(PizzaDone.class).from(Kitchen.class))
                .isNotEqualTo(Topic.of(PizzaDone.class))
                .isNotEqualTo(Topic.of(PizzaBurnt.class).from(Kitchen.class));
    }

    @Test
    void aTopicPrintsItsTypeAndSenders() {
        assertThat(Topic.of(PizzaDone.class)).hasToString("com.acme.PizzaDone");
        assertThat(Topic.of(PizzaDone.class).from(Kitchen.class))
                .hasToString("com.acme.PizzaDone from [class com.acme.Kitchen]");
    }

    @Test
    void exactlyIsPartOfATopicAndOfItsText() {
        Topic<PizzaDone> exact = Topic.of(PizzaDone.class).fromExactly(Kitchen.class);

        assertThat(exact.isExact()).isTrue();
        assertThat(exact)
                .isEqualTo(Topic.of(PizzaDone.class).fromExactly(Kitchen.class))
                .isNotEqualTo(Topic.of(PizzaDone.class).from(Kitchen.class))
                .hasToString("com.acme.PizzaDone from exactly [class com.acme.Kitchen]");
    }

    @Test
    void aTopicIncludesTheSignalsOfItsTypeAndSenders() {
        Topic<PizzaDone> kitchen = Topic.of(PizzaDone.class).from(Kitchen.class);

        assertThat(kitchen.includes(new PizzaDone(new Kitchen(), 4))).isTrue();
        assertThat(kitchen.includes(new PizzaDone(new PizzaKitchen(), 4))).isTrue();
        assertThat(kitchen.includes(new PizzaDone(PizzaKitchen.class, 4))).isTrue();
        assertThat(kitchen.includes(new PizzaDone("a note", 4))).isFalse();
        assertThat(kitchen.includes(new PizzaDone(null, 4))).isFalse();
        assertThat(kitchen.includes(new PizzaBurnt(4))).isFalse();
    }

    @Test
    void exactlyLeavesOutSubclasses() {
        Topic<PizzaDone> kitchen = Topic.of(PizzaDone.class).fromExactly(Kitchen.class);

        assertThat(kitchen.includes(new PizzaDone(new Kitchen(), 4))).isTrue();
        assertThat(kitchen.includes(new PizzaDone(Kitchen.class, 4))).isTrue();
        assertThat(kitchen.includes(new PizzaDone(new PizzaKitchen(), 4))).isFalse();
    }

    @Test
    void aTopicOfAnySenderIncludesSignalsWithoutSender() {
        assertThat(Topic.of(PizzaDone.class).includes(new PizzaDone(null, 4))).isTrue();
        assertThat(Topic.of(PizzaBurnt.class).includes(new PizzaBurnt(4))).isTrue();
    }

    @Test
    void aTopicOfASharedTypeIncludesEverySignalOfIt() {
        Topic<PizzaSignal> pizza = Topic.of(PizzaSignal.class);

        assertThat(pizza.includes(new PizzaDone(null, 4))).isTrue();
        assertThat(pizza.includes(new PizzaBurnt(4))).isTrue();
        assertThat(pizza.includes(new Signal() {})).isFalse();
    }

    @Test
    @SuppressWarnings("NullAway") // a caller without null checks may do this
    void aTopicHasAType() {
        assertThatThrownBy(() -> Topic.of(null)).isInstanceOf(NullPointerException.class);
    }
}
