@NullMarked
package dev.signalbox.example.profile;

import org.jspecify.annotations.NullMarked;
