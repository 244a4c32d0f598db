/** What generated code and integrations use: durable receivers, and the calls of them that are recorded. */
@NullMarked
package dev.signalbox.durable.spi;

import org.jspecify.annotations.NullMarked;
