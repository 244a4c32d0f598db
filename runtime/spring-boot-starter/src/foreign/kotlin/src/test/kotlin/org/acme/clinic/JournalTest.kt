package org.acme.clinic

import dev.signalbox.Channel
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.springframework.beans.factory.annotation.Autowired
import org.springframework.boot.test.context.SpringBootTest

@SpringBootTest
class JournalTest {
    @Test
    fun keepsWhatHappens(
        @Autowired pets: Pets,
        @Autowired entries: Entries,
        @Autowired admitted: Channel<PetAdmitted>,
    ) {
        var pet = pets.save(Pet(" Leo ", "George"))
        pet.name = "Leonardo"
        pet = pets.save(pet)
        admitted.send(PetAdmitted(pet, "A", urgent = true))
        assertThat(entries.findAll().map { it.text })
            .containsExactly("new: Leo of George", "renamed: Leonardo", "Leonardo is in A, urgently")
    }
}
