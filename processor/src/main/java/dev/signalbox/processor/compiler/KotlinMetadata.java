package dev.signalbox.processor.compiler;

import dev.signalbox.Receiver;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;

/**
 * Reads what Kotlin's compiler writes about a class in {@code kotlin.Metadata}; since Kotlin 2.4 this includes the
 * annotations of functions. kapt leaves out functions whose names are not valid in Java, so only the metadata shows
 * that such a function is a receiver.
 *
 * <p>The metadata are messages of Protocol Buffers. {@code metadata.proto} and {@code jvm_metadata.proto} of Kotlin
 * define the numbers of their fields. Strings are given by numbers, too.
 */
public final class KotlinMetadata {

    private static final String ANNOTATION = "kotlin.Metadata";
    private static final String RECEIVER = "L" + Receiver.class.getName().replace('.', '/') + ";";

    private static final int KIND_OF_FILES = 2;
    private static final int FUNCTION_OF_CLASS = 9;
    private static final int FUNCTION_OF_FILE = 3;
    private static final int NAME = 2;
    private static final int ANNOTATIONS = 12;
    private static final int SIGNATURE = 100;
    private static final int FIRST = 1;

    private static final int VARINT = 0;
    private static final int DELIMITED = 2;

    private final List<String> strings;

    private KotlinMetadata(List<String> strings) {
        this.strings = strings;
    }

    /** A field of a message: a number, or the bytes of another message. */
    private record Field(int id, int number, ByteBuffer bytes) {}

    /** The names of receivers that the class has but kapt leaves out. */
    public static List<String> hiddenReceivers(TypeElement type) {
        Annotations annotations = Annotations.of(type);
        String notes = String.join("", strings(annotations, "d1"));
        // Metadata of Kotlin before 1.4 begin differently and contain no annotations.
        if (notes.isEmpty() || notes.charAt(0) != 0) {
            return List.of();
        }
        boolean ofFile = annotations.written(ANNOTATION, "k").equals(Optional.of(KIND_OF_FILES));
        ByteBuffer bytes = ByteBuffer.wrap(notes.substring(1).getBytes(StandardCharsets.ISO_8859_1));
        try {
            // The first message is a table for shortened strings. The strings that are read here are not shortened.
            delimited(bytes);
            return new KotlinMetadata(strings(annotations, "d2"))
                    .hiddenReceivers(bytes, ofFile ? FUNCTION_OF_FILE : FUNCTION_OF_CLASS);
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            // A newer compiler wrote this, so it cannot be read.
            return List.of();
        }
    }

    private static List<String> strings(Annotations annotations, String attribute) {
        return annotations.written(ANNOTATION, attribute).stream()
                .flatMap(each -> ((List<?>) each).stream())
                .map(each -> (String) ((AnnotationValue) each).getValue())
                .toList();
    }

    private List<String> hiddenReceivers(ByteBuffer message, int function) {
        return fields(message).stream()
                .filter(each -> each.id() == function)
                .map(each -> fields(each.bytes()))
                .filter(this::isReceiver)
                .filter(each -> !SourceVersion.isName(methodName(each)))
                .map(each -> strings.get(number(each, NAME)))
                .toList();
    }

    private boolean isReceiver(List<Field> function) {
        return function.stream()
                .filter(each -> each.id() == ANNOTATIONS)
                .anyMatch(
                        each -> strings.get(number(fields(each.bytes()), FIRST)).equals(RECEIVER));
    }

    /** The name of the function in class files. The metadata contain it only if it differs. */
    private String methodName(List<Field> function) {
        return function.stream()
                .filter(each -> each.id() == SIGNATURE)
                .map(each -> fields(each.bytes()))
                .filter(each -> each.stream().anyMatch(field -> field.id() == FIRST))
                .findFirst()
                .map(each -> strings.get(number(each, FIRST)))
                .orElseGet(() -> strings.get(number(function, NAME)));
    }

    private static int number(List<Field> message, int id) {
        return message.stream()
                .filter(each -> each.id() == id)
                .mapToInt(Field::number)
                .findFirst()
                .orElse(0);
    }

    private static List<Field> fields(ByteBuffer message) {
        List<Field> fields = new ArrayList<>();
        ByteBuffer rest = message.duplicate();
        while (rest.hasRemaining()) {
            int tag = varint(rest);
            fields.add(
                    switch (tag & 7) {
                        case VARINT -> new Field(tag >>> 3, varint(rest), ByteBuffer.allocate(0));
                        case DELIMITED -> new Field(tag >>> 3, 0, delimited(rest));
                        default -> throw new IllegalArgumentException("Kind of field " + (tag & 7));
                    });
        }
        return fields;
    }

    private static ByteBuffer delimited(ByteBuffer bytes) {
        int length = varint(bytes);
        ByteBuffer content = bytes.slice(bytes.position(), length);
        bytes.position(bytes.position() + length);
        return content;
    }

    private static int varint(ByteBuffer bytes) {
        int value = 0;
        int shift = 0;
        byte next;
        do {
            next = bytes.get();
            value |= (next & 0x7f) << shift;
            shift += 7;
        } while (next < 0);
        return value;
    }
}
