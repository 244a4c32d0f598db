@NullMarked
package dev.signalbox.example.account;

import org.jspecify.annotations.NullMarked;
