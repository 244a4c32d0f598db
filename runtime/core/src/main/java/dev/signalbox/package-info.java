/**
 * Signals and their receivers: what applications write and call.
 *
 * <p>A {@link dev.signalbox.Signal signal} is a record; its components are its arguments. A method marked {@link
 * dev.signalbox.Receiver @Receiver} hears it. {@link dev.signalbox.Signals#send Signals.send} calls every receiver, on
 * the sending thread, in a defined order:
 *
 * <pre>{@code
 * public record PizzaDone(Kitchen sender, List<String> toppings, int size) implements Signal {}
 *
 * final class Counter {
 *     @Receiver(PizzaDone.class)
 *     static void ringTheBell(int size) { ... }
 * }
 *
 * Signals.send(new PizzaDone(kitchen, List.of("olives"), 4));
 * }</pre>
 *
 * <p>Receivers are found and checked by the compiler, through the {@code signalbox-processor} annotation processor.
 * Nothing is scanned or looked up reflectively at run time.
 */
@NullMarked
package dev.signalbox;

import org.jspecify.annotations.NullMarked;
