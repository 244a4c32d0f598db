package com.acme.bakery;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The letters that are sent. */
public final class Letters {

    public static final List<String> SENT = new CopyOnWriteArrayList<>();

    private Letters() {}
}
