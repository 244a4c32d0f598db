package org.acme.clinic;

import static dev.signalbox.Phase.AFTER_COMMIT;
import static dev.signalbox.StandardSignal.POST_SAVE;

import dev.signalbox.Receiver;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Slf4j
@Component
@RequiredArgsConstructor
class Journal {

    private final Entries entries;
    private final PetMapper mapper;

    @Receiver(signal = POST_SAVE, sender = Pet.class)
    void saved(Pet pet, boolean created) {
        log.info("{} is saved", pet.getName());
        entries.save(new Entry((created ? "new: " : "changed: ") + mapper.card(pet)));
    }

    @Transactional
    @Receiver(value = PetAdmitted.class, sender = Pet.class, phase = AFTER_COMMIT)
    void admitted(Pet sender, String ward) {
        entries.save(new Entry(sender.getName() + " is in " + ward));
    }
}
