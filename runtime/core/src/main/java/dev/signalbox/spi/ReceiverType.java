package dev.signalbox.spi;

/**
 * A class on whose objects receivers are called.
 *
 * @param type the class
 * @param constructible whether generated code can make one where the {@link InstanceProvider} has none
 */
public record ReceiverType(Class<?> type, boolean constructible) {}
