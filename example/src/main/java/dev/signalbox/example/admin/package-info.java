/** The pages of administrators. */
@NullMarked
package dev.signalbox.example.admin;

import org.jspecify.annotations.NullMarked;
