package dev.signalbox.internal;

import dev.signalbox.Signal;
import dev.signalbox.spi.Integration.Watcher;

/** Notes everything that it is told. */
public record NotingWatcher(Journal journal, String name) implements Watcher {

    @Override
    public void sent(Signal signal) {
        journal.note(name + "sent " + signal.getClass().getSimpleName());
    }

    @Override
    public void before(String receiver, Signal signal) {
        journal.note(name + "before " + receiver);
    }

    @Override
    public void after(String receiver, Signal signal) {
        journal.note(name + "after " + receiver);
    }

    @Override
    public void failed(String receiver, Signal signal, Throwable failure) {
        journal.note(name + "failed " + receiver + ": " + failure.getMessage());
    }

    @Override
    public void begun(Object work) {
        journal.note(name + "begun " + work);
    }

    @Override
    public void ended(Object work) {
        journal.note(name + "ended " + work);
    }

    @Override
    public void failedLater(String receiver, Signal signal, Throwable failure) {
        journal.note(name + "failed later " + receiver + ": " + failure.getMessage());
    }
}
