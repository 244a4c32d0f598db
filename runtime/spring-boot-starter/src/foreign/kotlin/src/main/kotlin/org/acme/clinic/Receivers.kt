package org.acme.clinic

import dev.signalbox.Phase.AFTER_COMMIT
import dev.signalbox.Receiver
import dev.signalbox.Signal
import dev.signalbox.StandardSignal.POST_SAVE
import dev.signalbox.StandardSignal.PRE_SAVE
import jakarta.persistence.EntityManager
import org.springframework.stereotype.Component
import org.springframework.transaction.annotation.Transactional

data class PetAdmitted(val sender: Pet, val ward: String, val urgent: Boolean = false) : Signal {
    override fun sender() = sender
}

@Receiver(signal = [PRE_SAVE], sender = [Pet::class])
fun trim(pet: Pet) {
    pet.name = pet.name.trim()
}

object Births {
    @Receiver(signal = [POST_SAVE], sender = [Pet::class], `when` = ["created"])
    fun record(pet: Pet, em: EntityManager) {
        em.persist(Entry("new: ${pet.name} of ${pet.owner}"))
    }
}

@Component
class Journal(private val entries: Entries) {
    @Receiver(signal = [POST_SAVE], sender = [Pet::class], changed = ["name"], `when` = ["!created"])
    fun renamed(pet: Pet) {
        entries.save(Entry("renamed: ${pet.name}"))
    }

    @Transactional
    @Receiver(PetAdmitted::class, sender = [Pet::class], phase = AFTER_COMMIT)
    fun admitted(sender: Pet, ward: String, urgent: Boolean) {
        entries.save(Entry("${sender.name} is in $ward" + if (urgent) ", urgently" else ""))
    }
}
