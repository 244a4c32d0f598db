@NullMarked
package dev.signalbox.example.browser;

import org.jspecify.annotations.NullMarked;
