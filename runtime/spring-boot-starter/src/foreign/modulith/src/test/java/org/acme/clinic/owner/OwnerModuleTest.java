package org.acme.clinic.owner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.modulith.test.ApplicationModuleTest;

/** The module alone: its own receivers are called, and those of the other are left out. */
@ApplicationModuleTest
class OwnerModuleTest {

    @Test
    void hearsItsOwnSignals(@Autowired Reception reception, @Autowired ApplicationContext context) {
        assertThat(context.containsBean("visitSignals")).isFalse();
        assertThat(reception.register(" Ada ").name()).isEqualTo("Ada");
    }
}
