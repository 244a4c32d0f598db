package dev.signalbox.spring;

/**
 * Something about the application's receivers that keeps it from starting.
 *
 * @param found what was found, and why it cannot work
 * @param instead what to do about it
 */
record Problem(String found, String instead) {}
