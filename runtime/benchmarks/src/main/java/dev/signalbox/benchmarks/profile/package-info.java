/**
 * A profile for each new member, made by what users would take instead of Signalbox. {@code Members} has the entities.
 * {@code Registration}, to be opened first, saves members and counts profiles: {@code PlainRegistration} with a session
 * factory of its own for each way, {@code SpringRegistration} with Spring Data. {@code Mails} is what members are sent after
 * the commit.
 */
@NullMarked
package dev.signalbox.benchmarks.profile;

import org.jspecify.annotations.NullMarked;
