/**
 * Signals and their receivers: what applications write and call. A signal is a record; a method marked {@link
 * dev.signalbox.Receiver @Receiver} hears it; {@link dev.signalbox.Signals#send Signals.send} calls every receiver:
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
 * <p>The {@code signalbox-processor} annotation processor finds and checks receivers when the application is compiled.
 * At run time nothing is scanned, and nothing is found by reflection.
 *
 * <h2>A guide to the concepts</h2>
 *
 * <table>
 * <caption>Each concept, and the class that explains it with an example</caption>
 * <tr><th>Concept</th><th>In short</th><th>Explained at</th></tr>
 * <tr><td>Signal</td><td>A record; its components are its arguments</td><td>{@link dev.signalbox.Signal}</td></tr>
 * <tr><td>Receiver</td><td>A marked method; takes any of the arguments</td><td>{@link dev.signalbox.Receiver}</td></tr>
 * <tr><td>Thread</td><td>Receivers run on the sending thread, unless they are {@code async}</td>
 *     <td>{@link dev.signalbox.Channel}</td></tr>
 * <tr><td>Order</td><td>Lower first, the same in every run</td><td>{@link dev.signalbox.Receiver#order()}</td></tr>
 * <tr><td>Phase</td><td>When in the transaction: now, before or after the commit</td>
 *     <td>{@link dev.signalbox.Phase}</td></tr>
 * <tr><td>Async</td><td>On the executor: one receiver, or a whole send</td>
 *     <td>{@link dev.signalbox.Receiver#async()}, {@link dev.signalbox.Channel#sendAsync}</td></tr>
 * <tr><td>Responses</td><td>What receivers return</td><td>{@link dev.signalbox.Responses}</td></tr>
 * <tr><td>Failures</td><td>An exception ends a send; a robust send goes on</td>
 *     <td>{@link dev.signalbox.Failure}</td></tr>
 * <tr><td>Topic</td><td>A signal type, and the senders of interest</td><td>{@link dev.signalbox.Topic}</td></tr>
 * <tr><td>Connecting</td><td>A receiver at run time, until closed</td><td>{@link dev.signalbox.ConnectOptions}</td></tr>
 * <tr><td>Muting</td><td>Receivers that this thread does not call, until closed</td>
 *     <td>{@link dev.signalbox.Dispatcher#mute}</td></tr>
 * <tr><td>Dispatcher</td><td>One application's channels, executor and transactions</td>
 *     <td>{@link dev.signalbox.Dispatcher}</td></tr>
 * <tr><td>Rule</td><td>Which package may hear and send what; checked by the compiler and in a test</td>
 *     <td>{@link dev.signalbox.rule.MayHear}</td></tr>
 * <tr><td>Adoption</td><td>{@code Signals} serves one application, or one for each thread</td>
 *     <td>{@link dev.signalbox.Signals#adopt}</td></tr>
 * </table>
 *
 * <p>All classes are safe for use by several threads. No lock is held while receivers run. A send works on a snapshot:
 * a receiver that is connected during a send hears the next send.
 *
 * <p>Signalbox is not a message broker. A signal reaches only receivers in the same process. A call that is kept for a
 * later phase is lost if the process dies before that phase.
 */
@NullMarked
package dev.signalbox;

import org.jspecify.annotations.NullMarked;
