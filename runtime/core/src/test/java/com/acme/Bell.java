package com.acme;

import java.io.IOException;

/** A class whose receivers throw. */
public final class Bell {

    private Bell() {}

    @SuppressWarnings("DoNotCallSuggester") // the test wants it to throw
    public static void ring() throws IOException {
        throw new IOException("The bell is broken");
    }
}
