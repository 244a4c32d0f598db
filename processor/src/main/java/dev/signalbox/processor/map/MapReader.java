package dev.signalbox.processor.map;

import dev.signalbox.Signal;
import dev.signalbox.StandardSignal;
import dev.signalbox.map.MappedArgument;
import dev.signalbox.map.MappedComponent;
import dev.signalbox.map.MappedCrossing;
import dev.signalbox.map.MappedReceiver;
import dev.signalbox.map.MappedSignal;
import dev.signalbox.map.SignalMap;
import dev.signalbox.processor.compiler.TypeResolver;
import dev.signalbox.processor.finding.Suppressions;
import dev.signalbox.processor.model.OwnerModel;
import dev.signalbox.processor.model.ReceiverAnnotation;
import dev.signalbox.processor.model.ReceiverAnnotation.At;
import dev.signalbox.processor.model.ReceiverModel;
import dev.signalbox.processor.model.ReceiverModel.Hearing;
import dev.signalbox.processor.model.SignalModel;
import dev.signalbox.processor.model.annotated.CrossingModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Makes the signal map of a compilation from the models of its classes. */
public final class MapReader {

    private final SourcePositions positions;
    private final Map<String, MappedSignal> signals = new HashMap<>();
    private final List<MappedSignal> crossings = new ArrayList<>();
    private final List<MappedReceiver> receivers = new ArrayList<>();

    public MapReader(SourcePositions positions) {
        this.positions = positions;
    }

    public void add(OwnerModel owner, TypeResolver types) {
        for (ReceiverModel receiver : owner.receivers()) {
            receivers.add(mapped(owner, receiver, types));
            for (Hearing hearing : receiver.hearings()) {
                SignalModel signal = hearing.signal();
                signals.computeIfAbsent(signal.binaryName(), type -> mapped(signal, types));
            }
        }
    }

    /** Adds a signal that crosses, whether a receiver hears it or not. */
    public void add(CrossingModel crossing, TypeResolver types) {
        crossings.add(new MappedSignal(
                crossing.binaryName(),
                null,
                crossing.components().stream()
                        .map(each -> new MappedArgument(
                                each.getSimpleName().toString(), TypeResolver.declaredText(each.asType())))
                        .toList(),
                supertypes((DeclaredType) crossing.element().asType(), types)
                        .map(each -> types.binaryName((TypeElement) each.asElement()))
                        .distinct()
                        .toList(),
                new MappedCrossing(
                        crossing.topic().is(),
                        crossing.name(),
                        crossing.key().is().isEmpty() ? null : crossing.key().is(),
                        crossing.shape().stream()
                                .map(each -> new MappedComponent(each.path(), each.type(), each.optional()))
                                .toList())));
    }

    /** Adds a signal that crosses from an earlier compilation, if its class is not compiled now. */
    public void addCrossing(MappedSignal signal) {
        crossings.add(signal);
    }

    /** Adds a receiver from an earlier compilation, if its class is not compiled now. */
    public void addUnchanged(MappedReceiver receiver) {
        receivers.add(receiver);
    }

    /** Adds a signal from an earlier compilation, unless it was read from the sources now. Whether it crosses is not known. */
    public void addKnown(MappedSignal signal) {
        signals.putIfAbsent(
                signal.type(), new MappedSignal(signal.type(), signal.name(), signal.arguments(), signal.supertypes()));
    }

    public SignalMap map() {
        Set<String> named =
                receivers.stream().flatMap(each -> each.signals().stream()).collect(Collectors.toSet());
        return new SignalMap(
                Stream.concat(crossings.stream(), signals.values().stream().filter(each -> named.contains(each.type())))
                        .toList(),
                receivers);
    }

    private MappedReceiver mapped(OwnerModel owner, ReceiverModel receiver, TypeResolver types) {
        ReceiverAnnotation annotation = receiver.annotation();
        return new MappedReceiver(
                receiver.id(),
                owner.binaryName(),
                receiver.name(),
                arguments(receiver.method()),
                receiver.hearings().stream()
                        .map(each -> each.signal().binaryName())
                        .toList(),
                receiver.senders().stream().map(each -> binaryName(each, types)).toList(),
                annotation.exact().is(),
                texts(annotation.when()),
                texts(annotation.changed()),
                annotation.order(),
                receiver.phase(),
                annotation.async().is(),
                receiver.durable() != null,
                receiver.durable() == null ? List.of() : receiver.durable().formerIds(),
                positions.of(receiver.method()),
                Suppressions.at(receiver.method()));
    }

    /** The arguments of a method. They distinguish it from its overloads. */
    public static List<MappedArgument> arguments(ExecutableElement method) {
        return method.getParameters().stream()
                .map(each ->
                        new MappedArgument(each.getSimpleName().toString(), TypeResolver.declaredText(each.asType())))
                .toList();
    }

    private static List<String> texts(List<At<String>> values) {
        return values.stream().map(At::is).toList();
    }

    private static String binaryName(TypeMirror type, TypeResolver types) {
        return type instanceof DeclaredType declared
                ? types.binaryName((TypeElement) declared.asElement())
                : TypeResolver.declaredText(type);
    }

    private static MappedSignal mapped(SignalModel signal, TypeResolver types) {
        return new MappedSignal(
                signal.binaryName(),
                standardName(signal),
                signal.components().stream()
                        .map(each -> new MappedArgument(
                                each.name(),
                                TypeResolver.declaredText(each.accessor().type())))
                        .toList(),
                supertypes(signal.heard(), types)
                        .map(each -> types.binaryName((TypeElement) each.asElement()))
                        .distinct()
                        .toList());
    }

    private static @Nullable String standardName(SignalModel signal) {
        return Arrays.stream(StandardSignal.values())
                .filter(each -> each.type().equals(signal.binaryName()))
                .map(Enum::name)
                .findFirst()
                .orElse(null);
    }

    /** The supertypes of a signal by which receivers can hear it, without {@link Signal}, which every signal has. */
    private static Stream<DeclaredType> supertypes(DeclaredType type, TypeResolver types) {
        return types.supertypes(type).stream()
                .filter(each ->
                        types.isSubtype(each, Signal.class) && !types.isSameErasure(each, types.require(Signal.class)))
                .flatMap(each -> Stream.concat(Stream.of(each), supertypes(each, types)));
    }
}
