/** Services, databases and a broker that are killed. */
@NullMarked
package dev.signalbox.kafka.kill;

import org.jspecify.annotations.NullMarked;
