package org.acme.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.Channel;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class JournalTest {

    @Test
    void keepsWhatHappens(@Autowired Pets pets, @Autowired Entries entries, @Autowired Channel<PetAdmitted> admitted) {
        Pet pet = pets.save(Pet.builder().name("Leo").owner("George").build());
        pet.setName("Leonardo");
        pet = pets.save(pet);
        admitted.send(PetAdmitted.builder().sender(pet).ward("A").build());
        assertThat(entries.findAll())
                .extracting(Entry::getText)
                .containsExactly(
                        "new: PetCard[petName=Leo, owner=George]",
                        "changed: PetCard[petName=Leonardo, owner=George]",
                        "Leonardo is in A");
    }
}
