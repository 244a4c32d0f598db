package com.acme.clinic;

import dev.signalbox.test.SignalsExtension;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** What the clinic's tests have in common: they commit, and clear before each test. */
@SpringBootTest(classes = ClinicApplication.class)
@ExtendWith(SignalsExtension.class)
@SuppressWarnings("NullAway.Init") // Spring sets the fields
abstract class ClinicTest {

    @Autowired
    Reception reception;

    @Autowired
    Entries entries;

    @Autowired
    Patients patients;

    @Autowired
    Appointments appointments;

    @BeforeEach
    void clear() {
        entries.deleteAllInBatch();
        patients.deleteAllInBatch();
        appointments.deleteAllInBatch();
        Sent.clear();
    }

    List<String> sent() {
        return Sent.MAILS;
    }

    /** Waits a little, as tests do that do not know for what. */
    static void waitALittle(BooleanSupplier done) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(350);
        while (!done.getAsBoolean() && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }
}
