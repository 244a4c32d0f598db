/**
 * A list of subscribers: the members of the profiles application, of which this one knows a topic only. {@code
 * MemberRegistered} and {@code MemberLeft} say what it reads there, {@code SubscriberSignals} hears them.
 */
@NullMarked
package dev.signalbox.example.newsletter;

import org.jspecify.annotations.NullMarked;
