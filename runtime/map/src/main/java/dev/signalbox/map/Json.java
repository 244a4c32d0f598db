package dev.signalbox.map;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** A JSON value. */
sealed interface Json {

    /** Whether it is a single value, not an array or object. */
    default boolean isScalar() {
        return true;
    }

    /** An object, its members in the order in which they are written. */
    record Members(Map<String, Json> values) implements Json {
        @Override
        public boolean isScalar() {
            return false;
        }
    }

    record Items(List<Json> values) implements Json {
        @Override
        public boolean isScalar() {
            return false;
        }

        static Items of(List<String> texts) {
            return new Items(texts.stream().<Json>map(Text::new).toList());
        }
    }

    record Text(String value) implements Json {}

    record Numeral(BigDecimal value) implements Json {
        Numeral(int value) {
            this(BigDecimal.valueOf(value));
        }
    }

    record Bool(boolean value) implements Json {}

    record Null() implements Json {}
}
