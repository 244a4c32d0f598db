package dev.signalbox.map;

/**
 * What is to be said on a page about a signal or receiver beside what its map says, such as how often it was heard.
 *
 * @param badge a word or number to stand out
 * @param alarming whether something is wrong with it
 * @param text all there is to say, without an end of line
 */
public record Note(String badge, boolean alarming, String text) {}
