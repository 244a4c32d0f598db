@NullMarked
package dev.signalbox.servlet;

import org.jspecify.annotations.NullMarked;
