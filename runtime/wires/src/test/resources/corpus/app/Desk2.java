package com.acme.app;

import com.acme.base.Outbox;
import com.acme.base.News.*;
import dev.signalbox.Signal;

class Desk2 extends Outbox {
    Desk2() {
        super(new Closed());
    }

    @Override
    protected Signal result() {
        return new Cancelled(this);
    }
}
