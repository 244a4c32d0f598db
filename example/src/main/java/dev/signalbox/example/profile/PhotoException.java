package dev.signalbox.example.profile;

/** A file that is not accepted as a photo. The page shows the message to the user. */
final class PhotoException extends Exception {

    private static final long serialVersionUID = 1;

    PhotoException(String message) {
        super(message);
    }
}
