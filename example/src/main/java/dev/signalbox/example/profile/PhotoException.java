package dev.signalbox.example.profile;

/** A file that is not taken for a photo. The message is for whoever sent it. */
final class PhotoException extends Exception {

    private static final long serialVersionUID = 1;

    PhotoException(String message) {
        super(message);
    }
}
