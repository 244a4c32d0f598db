@NullMarked
package dev.signalbox.example.audit;

import org.jspecify.annotations.NullMarked;
