package org.acme.clinic.owner;

import dev.signalbox.Channel;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class Reception {

    private final Owners owners;
    private final Channel<OwnerMoved> moved;

    Reception(Owners owners, Channel<OwnerMoved> moved) {
        this.owners = owners;
        this.moved = moved;
    }

    @Transactional
    public Owner register(String name) {
        return owners.save(new Owner(name));
    }

    @Transactional
    public void move(Owner owner, String to) {
        moved.send(new OwnerMoved(owner, to));
    }
}
