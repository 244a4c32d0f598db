/** Users: registering, changing and deleting them. Knows no other feature. */
@NullMarked
package dev.signalbox.example.user;

import org.jspecify.annotations.NullMarked;
