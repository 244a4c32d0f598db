package dev.signalbox.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Changes sources token by token, as typing mistakes and unfinished edits do. The result may be wrong or right. */
final class Mutants {

    private static final Pattern TOKENS =
            Pattern.compile("\"(?:\\\\.|[^\"\\\\])*\"|\\w+|\\s+|\\.\\.\\.|.", Pattern.DOTALL);

    private static final List<String> TYPES = List.of(
            "int",
            "String",
            "Object",
            "void",
            "var",
            "T",
            "Missing",
            "int[]",
            "List<String>",
            "List",
            "Kitchen",
            "PizzaDone",
            "PostSave<User>",
            "PostSave<?>",
            "PostSave",
            "User.Admin",
            "Box<?>",
            "Box",
            "Signal",
            "Owner",
            "Class<? extends User>",
            "Comparable<Integer>",
            "long",
            "Boolean",
            "java.util.Optional<User>");
    private static final List<String> MODIFIERS = List.of(
            "static",
            "final",
            "abstract",
            "private",
            "public",
            "protected",
            "sealed",
            "native",
            "synchronized",
            "default",
            "class",
            "interface",
            "enum",
            "record",
            "<T>",
            "<T extends User>",
            "void");
    private static final List<String> VALUES = List.of(
            "null",
            "1",
            "\"\"",
            "\"hot\"",
            "\"!\"",
            "\" ! hot \"",
            "\"nope\"",
            "\"\\u0000\"",
            "\"é%s{}$T\"",
            "{}",
            "int.class",
            "void.class",
            "PizzaDone[].class",
            "Missing.class",
            "User.class",
            "Box.class",
            "List.class",
            "POST_SAVE",
            "PRE_SAVE",
            "Phase.NOW",
            "Phase.AFTER_COMMIT",
            "true",
            "Integer.MAX_VALUE",
            "Missing.VALUE",
            "{PizzaDone.class, PizzaDone.class}",
            "signal = POST_SAVE",
            "async = true",
            "exact = true",
            "when = \"created\"",
            "changed = \"email\"",
            "sender = User.class",
            "order = 1 / 0",
            "id = \"\"");
    private static final List<String> INSERTIONS = List.of(
            "<T>",
            "<?>",
            "<int>",
            "<String, String>",
            "[]",
            "...",
            "@Deprecated",
            "@Receiver",
            "@Receiver(PizzaDone.class)",
            "@Override",
            "@SuppressWarnings(\"x\")",
            "@Missing",
            "größe",
            "\\u0041",
            "_",
            "$",
            ",",
            ";",
            "{",
            "}",
            "(",
            ")",
            "throws Exception",
            "throws Throwable",
            "extends Missing",
            "implements Signal",
            "extends Kitchen",
            "/*",
            "//",
            "int size,",
            "User user,",
            "static",
            "final",
            "private",
            "abstract",
            ".",
            "= 1",
            "permits Missing",
            "this",
            "\"");

    /** Groups of words. A word may replace another one of its group, and the source is still more or less valid. */
    private static final List<List<String>> KINDS = List.of(
            List.of(
                    "User",
                    "Admin",
                    "Kitchen",
                    "Italian",
                    "PizzaDone",
                    "PostSave",
                    "Moved",
                    "Box",
                    "Signal",
                    "Store",
                    "Owner",
                    "Nested",
                    "Object",
                    "String",
                    "Runnable",
                    "Changes"),
            List.of("int", "boolean", "long", "Object", "String", "Integer", "char", "Number"),
            List.of(
                    "user",
                    "created",
                    "em",
                    "instance",
                    "updateFields",
                    "sender",
                    "save",
                    "admin",
                    "size",
                    "toppings",
                    "whole",
                    "signal",
                    "from",
                    "to",
                    "words",
                    "box",
                    "content",
                    "empty",
                    "hot",
                    "raw",
                    "using",
                    "kitchen"),
            List.of("static", "final", "public", "private", "protected", "abstract", "default", "synchronized", ""),
            List.of("class", "record", "interface", "enum"),
            List.of("signal", "value", "sender", "when", "changed", "order", "phase", "async", "exact", "id"),
            List.of("POST_SAVE", "PRE_SAVE", "POST_DELETE", "M2M_CHANGED"),
            List.of("NOW", "BEFORE_COMMIT", "AFTER_COMMIT", "AFTER_ROLLBACK", "AFTER_COMPLETION"),
            List.of("true", "false"),
            List.of("extends", "super"),
            List.of("List", "Set", "Class", "Box", "PostSave", "Comparable", "Iterable"),
            List.of(
                    "\"created\"",
                    "\"!created\"",
                    "\"hot\"",
                    "\"raw\"",
                    "\"!raw\"",
                    "\"email\"",
                    "\"active\"",
                    "\"\"",
                    "\"overloaded\"",
                    "\"another\"",
                    "\"!\"",
                    "\" ! hot\"",
                    "\"words\"",
                    "\"nope\"",
                    "\"$T\"",
                    "\"\\n\""));

    private final Random random;
    private List<String> tokens = List.of();

    /** Similar seeds give completely different mutants. */
    Mutants(long seed) {
        this.random = new Random(new SplittableRandom(seed).nextLong());
    }

    /** The text with one to three changes. */
    String of(String text) {
        tokens = TOKENS.matcher(text)
                .results()
                .map(each -> each.group())
                .collect(Collectors.toCollection(ArrayList::new));
        for (int i = random.nextInt(3); i >= 0 && tokens.size() > 10; i--) {
            mutate();
        }
        return String.join("", tokens);
    }

    int pick(int bound) {
        return random.nextInt(bound);
    }

    private void mutate() {
        if (random.nextInt(3) > 0) {
            replaceWithItsLike(anyOf(
                    IntStream.range(0, tokens.size()).filter(i -> !kindsOf(i).isEmpty())));
            return;
        }
        int at = visible();
        switch (random.nextInt(12)) {
            case 0 -> tokens.remove(at);
            case 1 -> tokens.add(at, tokens.get(at) + " ");
            case 2 -> swap(at, visible());
            case 3 -> swap(at, Math.min(at + 2, tokens.size() - 1));
            case 4 -> tokens.set(word(), oneOf(TYPES));
            case 5 -> tokens.set(word(), tokens.get(word()));
            case 6 -> tokens.set(word(), oneOf(MODIFIERS));
            case 7 -> tokens.set(value(), oneOf(VALUES));
            case 8 -> tokens.add(at, " " + oneOf(INSERTIONS) + " ");
            case 9 -> tokens.remove(where("}", ")", "{", "(").orElse(at));
            case 10 -> exchangeAround(where(",").orElse(at));
            default -> tokens = new ArrayList<>(tokens.subList(0, random.nextInt(3) == 0 ? at + 1 : tokens.size()));
        }
    }

    private void replaceWithItsLike(int at) {
        List<List<String>> kinds = kindsOf(at);
        if (!kinds.isEmpty()) {
            tokens.set(at, oneOf(kinds.get(random.nextInt(kinds.size()))));
        }
    }

    private List<List<String>> kindsOf(int at) {
        return KINDS.stream().filter(each -> each.contains(tokens.get(at))).toList();
    }

    private int visible() {
        return anyOf(
                IntStream.range(0, tokens.size()).filter(i -> !tokens.get(i).isBlank()));
    }

    private int word() {
        return anyOf(IntStream.range(0, tokens.size()).filter(i -> tokens.get(i).matches("\\w+")));
    }

    /** A token within an annotation: something that follows a parenthesis, a brace, a comma or an equals sign. */
    private int value() {
        return anyOf(IntStream.range(1, tokens.size())
                .filter(i ->
                        tokens.get(i).matches("[\\w\"].*") && tokens.get(i - 1).matches("[({=,]|\\s+")));
    }

    private java.util.OptionalInt where(String... any) {
        List<String> wanted = List.of(any);
        int[] found = IntStream.range(0, tokens.size())
                .filter(i -> wanted.contains(tokens.get(i)))
                .toArray();
        return found.length == 0
                ? java.util.OptionalInt.empty()
                : java.util.OptionalInt.of(found[random.nextInt(found.length)]);
    }

    /** Swaps the texts on both sides of a comma, up to the next comma or bracket. */
    private void exchangeAround(int comma) {
        int from = comma;
        while (from > 0 && !tokens.get(from - 1).matches("[(){},;]")) {
            from--;
        }
        int to = comma + 1;
        while (to < tokens.size() && !tokens.get(to).matches("[(){},;]")) {
            to++;
        }
        if (from < comma && to > comma + 1) {
            List<String> right = new ArrayList<>(tokens.subList(comma + 1, to));
            right.add(tokens.get(comma));
            right.addAll(tokens.subList(from, comma));
            List<String> range = tokens.subList(from, to);
            for (int i = 0; i < range.size(); i++) {
                range.set(i, right.get(i));
            }
        }
    }

    private void swap(int one, int other) {
        String text = tokens.get(one);
        tokens.set(one, tokens.get(other));
        tokens.set(other, text);
    }

    private int anyOf(IntStream indices) {
        int[] all = indices.toArray();
        return all.length == 0 ? 0 : all[random.nextInt(all.length)];
    }

    private String oneOf(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }
}
