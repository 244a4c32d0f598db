@NullMarked
package dev.signalbox.example.login;

import org.jspecify.annotations.NullMarked;
