package org.acme.clinic.owner;

import dev.signalbox.Signal;

public record OwnerMoved(Owner sender, String to) implements Signal {}
