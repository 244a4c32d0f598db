/** Mails, over SMTP or into a local outbox. */
@NullMarked
package dev.signalbox.example.mail;

import org.jspecify.annotations.NullMarked;
