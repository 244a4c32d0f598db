package dev.signalbox.example.membership;

import dev.signalbox.Signal;
import dev.signalbox.kafka.Crosses;

/** For other services: there is a new member. On one topic with {@link MemberLeft}, so that they hear both in order. */
@Crosses(topic = "profiles.members", key = "memberId", name = "profiles.member-registered")
public record MemberRegistered(long memberId, String email, String name) implements Signal {}
