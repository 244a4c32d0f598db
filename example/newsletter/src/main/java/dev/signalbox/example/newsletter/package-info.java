/**
 * A list of subscribers: the members of the profiles application. This one knows only a topic of it. {@code
 * MemberRegistered} and {@code MemberLeft} say what it reads there, {@code SubscriberSignals} hears them.
 */
@NullMarked
package dev.signalbox.example.newsletter;

import org.jspecify.annotations.NullMarked;
