package org.acme.clinic;

import dev.signalbox.Signal;
import lombok.Builder;

@Builder
record PetAdmitted(Pet sender, String ward) implements Signal {}
