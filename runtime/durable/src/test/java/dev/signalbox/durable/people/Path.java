package dev.signalbox.durable.people;

import java.util.List;

/** Of a type that Hibernate does not know. */
public record Path(List<String> names) {

    Path(String... names) {
        this(List.of(names));
    }
}
