package dev.signalbox.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Reads a JSON object that must have certain members.
 *
 * @param where the text before the name of a member in messages: {@code receivers[3].}
 */
record JsonMembers(Map<String, Json> values, String where) {

    /** The outermost object. */
    static JsonMembers root(Json json) {
        return new JsonMembers(
                as(Json.Members.class, json, "The map", "an object").values(), "");
    }

    private static JsonMembers of(Json json, String where) {
        return new JsonMembers(as(Json.Members.class, json, where, "an object").values(), where + ".");
    }

    /** Whether a member is there and not null. */
    boolean has(String name) {
        return !(values.getOrDefault(name, new Json.Null()) instanceof Json.Null);
    }

    String text(String name) {
        return as(Json.Text.class, value(name), at(name), "a text").value();
    }

    boolean bool(String name) {
        return as(Json.Bool.class, value(name), at(name), "true or false").value();
    }

    int number(String name) {
        Json.Numeral number = as(Json.Numeral.class, value(name), at(name), "a number");
        try {
            return number.value().intValueExact();
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(at(name) + " is " + number.value() + " and must be an int", e);
        }
    }

    <E extends Enum<E>> E oneOf(String name, Class<E> type) {
        String text = text(name);
        E[] constants = type.getEnumConstants();
        return Arrays.stream(constants)
                .filter(each -> each.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        at(name) + " is " + text + " and must be one of " + Arrays.toString(constants)));
    }

    JsonMembers members(String name) {
        return of(value(name), at(name));
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (Json each : items(name)) {
            texts.add(as(Json.Text.class, each, at(name) + "[" + texts.size() + "]", "a text")
                    .value());
        }
        return texts;
    }

    <T> List<T> list(String name, Function<JsonMembers, T> read) {
        List<T> list = new ArrayList<>();
        for (Json each : items(name)) {
            list.add(read.apply(of(each, at(name) + "[" + list.size() + "]")));
        }
        return list;
    }

    private List<Json> items(String name) {
        return as(Json.Items.class, value(name), at(name), "an array").values();
    }

    private Json value(String name) {
        Json value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException(at(name) + " is missing");
        }
        return value;
    }

    private String at(String name) {
        return where + name;
    }

    private static <J extends Json> J as(Class<J> type, Json json, String where, String expected) {
        if (!type.isInstance(json)) {
            throw new IllegalArgumentException(where + " must be " + expected);
        }
        return type.cast(json);
    }
}
