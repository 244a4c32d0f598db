package dev.signalbox.example.mail;

/** A plain text mail. */
record Mail(String to, String subject, String text) {}
