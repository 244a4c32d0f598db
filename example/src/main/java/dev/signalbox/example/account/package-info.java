/** Accounts: registering, changing and deleting users. Knows no other feature. */
@NullMarked
package dev.signalbox.example.account;

import org.jspecify.annotations.NullMarked;
