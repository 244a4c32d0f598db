package dev.signalbox.durable.people;

import jakarta.persistence.AttributeConverter;
import org.jspecify.annotations.Nullable;

/** Stores a truth as a word. */
public final class YesNo implements AttributeConverter<Boolean, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Boolean value) {
        return value == null ? null : value ? "yes" : "no";
    }

    @Override
    public @Nullable Boolean convertToEntityAttribute(@Nullable String text) {
        return text == null ? null : text.equals("yes");
    }
}
