@NullMarked
package dev.signalbox.example.mail;

import org.jspecify.annotations.NullMarked;
