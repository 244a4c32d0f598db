package com.acme;

/** Sends signals. */
public class Kitchen {}
