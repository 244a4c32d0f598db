package dev.signalbox.example.newsletter;

import dev.signalbox.Signal;
import dev.signalbox.kafka.Crosses;

/** The profiles application has a new member. It sends a record of its own, with this topic, name and components. */
@Crosses(topic = "profiles.members", key = "memberId", name = "profiles.member-registered")
record MemberRegistered(long memberId, String email, String name) implements Signal {}
