package dev.signalbox.example.account;

import dev.signalbox.Signal;

/**
 * Somebody wanted to register with an e-mail address that has an account. The page does not say so, since it would tell
 * anybody who is registered here; whoever can write to the account's owner should.
 *
 * <p>This is half of it: an account can be used before its address is confirmed, so whoever registers may find out by
 * logging in. An application that must not tell at all sends a link first.
 *
 * @param sender the account that is there
 */
public record AddressTaken(Account sender) implements Signal {}
