package dev.signalbox.example.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutboxTest {

    @Test
    void keepsTheLatestMails() {
        Outbox outbox = new Outbox();

        for (int i = 0; i <= Outbox.CAPACITY; i++) {
            outbox.add(new Mail("ada@example.com", "Mail " + i, ""));
        }

        assertThat(outbox.entries()).hasSize(Outbox.CAPACITY);
        assertThat(outbox.entries().get(0).mail().subject()).isEqualTo("Mail " + Outbox.CAPACITY);
        assertThat(outbox.entries()).extracting(entry -> entry.mail().subject()).doesNotContain("Mail 0");
    }
}
