package com.acme.base;

import dev.signalbox.Signal;

/** What a shop tells. */
public final class News {
    public record Ordered(String id) implements Signal {}
    public record Paid(String id, long cents) implements Signal {}
    public record Cancelled(Object sender) implements Signal {}
    public record Shipped(int parcels) implements Signal {}
    public record Opened() implements Signal {}
    public record Closed() implements Signal {}
    public record Renamed(String from, String to) implements Signal {}
    public record Changed<T>(T value) implements Signal {}
    public sealed interface Stock extends Signal permits StockIn, StockOut {}
    public record StockIn(int pieces) implements Stock {}
    public record StockOut(int pieces) implements Stock {}
    public static class Legacy implements Signal {
        public static Legacy stored() { return new Legacy(); }
    }
    public static final class LegacyChild extends Legacy {}

    private News() {}
}
