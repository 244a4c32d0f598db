package com.acme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.model.PostSave;
import dev.signalbox.test.MuteSignals;
import dev.signalbox.test.SignalRecorder;
import dev.signalbox.test.SignalsExtension;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@ExtendWith(SignalsExtension.class)
class UserTest {

    private final Users users;
    private final EntityManager em;
    private final Counting counting;
    private final Welcome welcome;

    @org.springframework.beans.factory.annotation.Autowired
    UserTest(Users users, EntityManager em, Counting counting, Welcome welcome) {
        this.users = users;
        this.em = em;
        this.counting = counting;
        this.welcome = welcome;
    }

    @Test
    void aUserGetsAProfile(SignalRecorder recorder) {
        User user = users.save(new User());
        recorder.awaitSignals();
        assertThat(em.find(Profile.class, user.id)).isNotNull();
        assertThat(counting.seenAfterCommit).isPositive();
        assertThat(recorder).sent(PostSave.of(Profile.class)).once();
        assertThat(recorder).sent(PostSave.of(User.class)).once().receivedBy(UserSignals.class);
    }

    @Test
    void aUserIsWelcomedThoughTheMailServerWasAway(SignalRecorder recorder) {
        User user = users.save(new User());
        recorder.passTime(Duration.ofHours(1));
        assertThat(welcome.welcomed).contains(user.id);
        assertThat(recorder).attempted("users.welcome", 2);
    }

    @Test
    @MuteSignals(receivers = UserSignals.class)
    void noneWhileMuted(SignalRecorder recorder) {
        User user = users.save(new User());
        assertThat(em.find(Profile.class, user.id)).isNull();
        assertThat(recorder).sent(PostSave.of(User.class)).once();
    }
}
