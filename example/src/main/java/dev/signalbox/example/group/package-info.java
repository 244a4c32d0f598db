/** Groups of accounts. */
@NullMarked
package dev.signalbox.example.group;

import org.jspecify.annotations.NullMarked;
