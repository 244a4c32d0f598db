package dev.signalbox.example;

import dev.signalbox.example.audit.NewRequestLog;
import dev.signalbox.example.login.NewThrottle;
import dev.signalbox.example.mail.NewOutbox;
import dev.signalbox.test.fault.Fault;
import dev.signalbox.test.fault.FaultEveryReceiver;
import dev.signalbox.test.fault.Tolerates;
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
            "dev.signalbox.example.membership..",
            "dev.signalbox.example.profile..",
            "dev.signalbox.example.storage.."
        })
@Tolerates(
        receiver = "MailSignals#remind",
        fault = Fault.TWICE,
        because = "a visitor who gets the same hint twice is not harmed, and nothing is kept that would tell")
@Tolerates(receiver = "kafka:profiles.member-registered", fault = Fault.SKIPPED, because = EveryReceiverTest.NO_BROKER)
@Tolerates(receiver = "kafka:profiles.member-left", fault = Fault.SKIPPED, because = EveryReceiverTest.NO_BROKER)
@ExtendWith({NewOutbox.class, NewRequestLog.class, NewThrottle.class})
class EveryReceiverTest {

    static final String NO_BROKER =
            "these tests have no broker, so nothing is relayed; those of the newsletter have one";

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
    class Login extends LoginTest {}

    @Nested
    class Audit extends AuditTest {}
}
