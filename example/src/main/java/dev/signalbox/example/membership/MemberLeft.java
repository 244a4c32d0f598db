package dev.signalbox.example.membership;

import dev.signalbox.Signal;
import dev.signalbox.kafka.Crosses;

/** For other services: a member's account is deleted. */
@Crosses(topic = "profiles.members", key = "memberId", name = "profiles.member-left")
public record MemberLeft(long memberId) implements Signal {}
