package dev.signalbox;

/** Implemented by signals that know which attributes of their subject changed, for {@link Receiver#changed()}. */
public interface Changes {

    /**
     * Whether the attribute of this name changed.
     *
     * @return true for every attribute if the subject is new
     */
    boolean changed(String attribute);
}
