package com.acme;

/** Sends signals. */
public class Kitchen {

    /** One that bakes pizza. */
    public static final class OfPizza extends Kitchen {}
}
