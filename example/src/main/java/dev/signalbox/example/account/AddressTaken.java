package dev.signalbox.example.account;

import dev.signalbox.Signal;

/**
 * A visitor wanted to register with an e-mail address that has an account. The page does not say so, because a visitor
 * could find out who is registered here. A receiver tells the owner of the account.
 *
 * <p>A visitor may still find out by logging in, because a new account works before its address is confirmed. An
 * application that must not reveal it sends a link first.
 *
 * @param sender the existing account
 */
public record AddressTaken(Account sender) implements Signal {}
