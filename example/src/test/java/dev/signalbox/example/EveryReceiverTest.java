package dev.signalbox.example;

import dev.signalbox.example.login.NewThrottle;
import dev.signalbox.example.mail.NewOutbox;
import dev.signalbox.test.fault.FaultEveryReceiver;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.ExtendWith;

/** The tests of pages once more, with each receiver at fault: {@code mvn verify -P faults}. */
@FaultEveryReceiver(
        receivers = {
            "dev.signalbox.example.account..",
            "dev.signalbox.example.audit..",
            "dev.signalbox.example.group..",
            "dev.signalbox.example.login..",
            "dev.signalbox.example.mail..",
            "dev.signalbox.example.profile..",
            "dev.signalbox.example.storage.."
        })
@ExtendWith({NewOutbox.class, NewThrottle.class})
class EveryReceiverTest {

    @Nested
    class Receivers extends ReceiversTest {}

    @Nested
    class Registration extends RegistrationTest {}

    @Nested
    class Users extends UsersTest {}

    @Nested
    class Groups extends GroupsTest {}

    @Nested
    class Photos extends PhotoTest {}

    @Nested
    class Audit extends AuditTest {}
}
