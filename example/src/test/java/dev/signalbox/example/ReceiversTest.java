package dev.signalbox.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.example.account.User;
import dev.signalbox.example.membership.MemberLeft;
import dev.signalbox.example.membership.MemberRegistered;
import dev.signalbox.example.profile.Profile;
import dev.signalbox.model.PostDelete;
import dev.signalbox.model.PostSave;
import dev.signalbox.model.PreDelete;
import dev.signalbox.model.PreSave;
import dev.signalbox.test.SignalRecorder;
import dev.signalbox.test.SignalsExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;

/** Who hears of what. No code says so, but for the receivers themselves; what they do is tested with the pages. */
@PageTest
@ExtendWith(SignalsExtension.class)
class ReceiversTest {

    @Autowired
    Site site;

    @Test
    void hearOfARegistration(SignalRecorder recorder) {
        site.register("ada", "ada@example.com", "Ada", "Lovelace");

        assertThat(recorder).sent(PreSave.of(User.class)).once().receivedBy("AccountSignals#normalize");
        assertThat(recorder)
                .sent(PostSave.of(User.class))
                .matching(PostSave::created)
                .once()
                .receivedBy("ProfileSignals#saveProfile")
                .receivedBy("AuditSignals#registered")
                .receivedBy("mail.welcome");
        assertThat(recorder).sent(PostSave.of(Profile.class)).once();
        assertThat(recorder)
                .sent(MemberRegistered.class)
                .matching(member -> member.email().equals("ada@example.com")
                        && member.name().equals("Ada Lovelace"))
                .once();
        assertThat(recorder).hasNoFailures();
    }

    @Test
    void hearOfADeletionFromBothSides(SignalRecorder recorder) {
        site.register("ada", "ada@example.com", "Ada", "Lovelace");
        recorder.clear();

        site.deleteProfiles("ada");

        assertThat(recorder).sentInOrder(PreDelete.of(User.class), PostDelete.of(User.class));
        assertThat(recorder)
                .sent(PreDelete.of(User.class))
                .once()
                .receivedBy("ProfileSignals#deleteProfile")
                .receivedBy("AuditSignals#deleted")
                .receivedBy("MemberSignals#leaveGroups");
        assertThat(recorder)
                .sent(PostDelete.of(Profile.class))
                .once()
                .receivedBy("ProfileSignals#deleteAccount")
                .receivedBy("StorageSignals#deleteLast");
        assertThat(recorder)
                .sent(PostDelete.of(User.class))
                .once()
                .receivedBy("mail.farewell")
                .receivedBy("mail.report")
                .receivedBy("LoginSignals#deleted");
        assertThat(recorder).sent(MemberLeft.class).once();
        assertThat(recorder).hasNoFailures();
    }
}
