package org.acme.clinic.visit;

import static org.assertj.core.api.Assertions.assertThat;

import org.acme.clinic.owner.Owner;
import org.acme.clinic.owner.Reception;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class VisitsTest {

    @Test
    void aModuleHearsTheOther(@Autowired Reception reception, @Autowired Visits visits) {
        Owner owner = reception.register(" Ada ");
        reception.move(owner, "London");
        assertThat(visits.findAll())
                .allSatisfy(visit -> assertThat(visit.owner()).isEqualTo(owner.id()))
                .extracting(Visit::reason)
                .containsExactly("First visit of Ada", "New address: London");
    }
}
