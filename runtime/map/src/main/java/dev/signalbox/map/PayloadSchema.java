package dev.signalbox.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The JSON schema of what travels, as Jackson writes it. Of a class that is no record, any value. */
final class PayloadSchema {

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("boolean", "boolean"),
            Map.entry("byte", "integer"),
            Map.entry("short", "integer"),
            Map.entry("int", "integer"),
            Map.entry("long", "integer"),
            Map.entry("BigInteger", "integer"),
            Map.entry("float", "number"),
            Map.entry("double", "number"),
            Map.entry("BigDecimal", "number"),
            Map.entry("char", "string"),
            Map.entry("String", "string"),
            Map.entry("CharSequence", "string"));

    private static final Map<String, String> FORMATS = Map.of(
            "UUID", "uuid",
            "Instant", "date-time",
            "OffsetDateTime", "date-time",
            "LocalDate", "date",
            "Duration", "duration",
            "URI", "uri");

    private static final Map<String, String> BOXES = Map.of(
            "Boolean", "boolean",
            "Byte", "byte",
            "Character", "char",
            "Double", "double",
            "Float", "float",
            "Integer", "int",
            "Long", "long",
            "Short", "short");

    private static final Set<String> ARRAYS = Set.of(
            "Collection",
            "Iterable",
            "List",
            "Set",
            "SortedSet",
            "NavigableSet",
            "SequencedCollection",
            "SequencedSet");

    private static final Set<String> MAPS = Set.of("Map", "SortedMap", "NavigableMap", "SequencedMap");

    private final List<MappedComponent> shape;

    PayloadSchema(List<MappedComponent> shape) {
        this.shape = shape;
    }

    Json write() {
        return ofRecord("");
    }

    /** The schema of the record whose components have this prefix. */
    private Json ofRecord(String prefix) {
        Map<String, Json> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (MappedComponent each : shape) {
            if (each.path().startsWith(prefix) && each.path().indexOf('.', prefix.length()) < 0) {
                String name = each.path().substring(prefix.length());
                properties.put(
                        name, each.optional() ? orNull(of(each.type(), each.path())) : of(each.type(), each.path()));
                if (!each.optional()) {
                    required.add(name);
                }
            }
        }
        Map<String, Json> schema = new LinkedHashMap<>();
        schema.put("type", new Json.Text("object"));
        if (!required.isEmpty()) {
            schema.put("required", Json.Items.of(required));
        }
        schema.put("properties", new Json.Members(properties));
        return new Json.Members(schema);
    }

    private static Json orNull(Json schema) {
        Map<String, Json> values = new LinkedHashMap<>(((Json.Members) schema).values());
        if (values.get("type") instanceof Json.Text type) {
            values.put("type", Json.Items.of(List.of(type.value(), "null")));
        }
        if (values.get("enum") instanceof Json.Items constants) {
            List<Json> orNull = new ArrayList<>(constants.values());
            orNull.add(new Json.Null());
            values.put("enum", new Json.Items(orNull));
        }
        return new Json.Members(values);
    }

    /**
     * The schema of a type.
     *
     * @param text as in source code: {@code List<String>}
     * @param path where it is in the shape, which tells what records inside hold
     */
    private Json of(String text, String path) {
        if (text.equals("byte[]")) {
            return members("type", "string", "contentEncoding", "base64");
        }
        if (text.endsWith("[]")) {
            return array(of(text.substring(0, text.length() - 2), path));
        }
        int arguments = text.indexOf('<');
        String name = BOXES.getOrDefault(arguments < 0 ? text : text.substring(0, arguments), text);
        if (arguments > 0) {
            String last = lastArgument(text.substring(arguments + 1, text.length() - 1));
            String raw = text.substring(0, arguments);
            if (ARRAYS.contains(raw)) {
                return array(of(last, path));
            }
            if (MAPS.contains(raw)) {
                return new Json.Members(
                        Map.of("type", new Json.Text("object"), "additionalProperties", of(last, path)));
            }
        }
        if (TYPES.containsKey(name)) {
            return members("type", TYPES.get(name));
        }
        if (FORMATS.containsKey(name)) {
            return members("type", "string", "format", FORMATS.get(name));
        }
        for (MappedComponent each : shape) {
            if (each.path().equals(path + ".*")) {
                Map<String, Json> schema = new LinkedHashMap<>();
                schema.put("type", new Json.Text("string"));
                schema.put("enum", Json.Items.of(each.constants()));
                return new Json.Members(schema);
            }
        }
        boolean known = shape.stream().anyMatch(each -> each.path().startsWith(path + "."));
        return known ? ofRecord(path + ".") : members("description", name);
    }

    /** The last of several type arguments: that of a map's values. */
    private static String lastArgument(String arguments) {
        int depth = 0;
        for (int i = arguments.length() - 1; i >= 0; i--) {
            char each = arguments.charAt(i);
            depth += each == '>' ? 1 : each == '<' ? -1 : 0;
            if (each == ',' && depth == 0) {
                return arguments.substring(i + 1).strip();
            }
        }
        return arguments.replaceFirst("^\\? extends ", "").strip();
    }

    private static Json array(Json items) {
        return with("array", "items", items);
    }

    private static Json with(String type, String member, Json value) {
        Map<String, Json> schema = new LinkedHashMap<>();
        schema.put("type", new Json.Text(type));
        schema.put(member, value);
        return new Json.Members(schema);
    }

    private static Json members(String... texts) {
        Map<String, Json> values = new LinkedHashMap<>();
        for (int i = 0; i < texts.length; i += 2) {
            values.put(texts[i], new Json.Text(texts[i + 1]));
        }
        return new Json.Members(values);
    }
}
