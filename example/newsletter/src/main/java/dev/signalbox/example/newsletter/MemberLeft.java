package dev.signalbox.example.newsletter;

import dev.signalbox.Signal;
import dev.signalbox.kafka.Crosses;

/** A member of the profiles application has gone. */
@Crosses(topic = "profiles.members", key = "memberId", name = "profiles.member-left")
record MemberLeft(long memberId) implements Signal {}
