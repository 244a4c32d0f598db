/** What a service of the tests has: records that cross, and what the processor makes of them. */
@NullMarked
package dev.signalbox.kafka.shop;

import org.jspecify.annotations.NullMarked;
