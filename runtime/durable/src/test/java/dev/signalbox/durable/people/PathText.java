package dev.signalbox.durable.people;

import jakarta.persistence.AttributeConverter;
import org.jspecify.annotations.Nullable;

/** Stores a path as one text. */
public final class PathText implements AttributeConverter<Path, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Path value) {
        return value == null ? null : String.join("/", value.names());
    }

    @Override
    public @Nullable Path convertToEntityAttribute(@Nullable String text) {
        return text == null ? null : new Path(text.split("/"));
    }
}
