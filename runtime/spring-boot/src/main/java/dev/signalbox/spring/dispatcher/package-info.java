/**
 * Makes the dispatcher of an application. In: the application context, {@code SignalboxProperties} and all beans of the
 * type {@code DispatcherCustomizer}. Out: the bean {@code signalboxDispatcher} and a {@code Channel} for each injection
 * point that asks for one.
 *
 * <p>Open {@code DispatcherConfiguration} first: it gives the dispatcher {@code ReceiverBeans} (the objects to call)
 * and {@code AsyncReceivers} (the executor). {@code ContextConfiguration} adds the context that calls carry to other
 * threads, and {@code DispatcherAdoption} connects the static {@code Signals} to the dispatcher.
 */
@NullMarked
package dev.signalbox.spring.dispatcher;

import org.jspecify.annotations.NullMarked;
