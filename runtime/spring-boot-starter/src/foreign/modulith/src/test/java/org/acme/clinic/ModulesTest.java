package org.acme.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    @Test
    void modulesKeepTheirBounds() {
        ApplicationModules modules = ApplicationModules.of(Clinic.class);
        assertThat(modules.stream()).hasSize(2);
        modules.verify();
    }
}
