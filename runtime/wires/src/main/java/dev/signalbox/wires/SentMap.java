package dev.signalbox.wires;

import dev.signalbox.map.AsyncApi;
import dev.signalbox.map.MappedArgument;
import dev.signalbox.map.MappedSend;
import dev.signalbox.map.MappedSignal;
import dev.signalbox.map.SignalMap;
import dev.signalbox.map.SourcePosition;
import dev.signalbox.map.page.MapFormat;
import dev.signalbox.wires.internal.scan.TypeInfo;
import dev.signalbox.wires.internal.scan.Types;
import dev.signalbox.wires.internal.send.Places;
import dev.signalbox.wires.internal.send.Sending;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;

/** Adds the places that send to the signal map of the receivers. */
final class SentMap {

    private SentMap() {}

    static SignalMap of(SignalMap receivers, List<Send> sends, Types types) {
        return SignalMap.merge(List.of(
                receivers,
                new SignalMap(
                        sends.stream()
                                .filter(Send::exact)
                                .map(Send::signal)
                                .distinct()
                                .flatMap(each -> signal(each, types).stream())
                                .toList(),
                        List.of(),
                        sends.stream().map(SentMap::send).toList())));
    }

    private static MappedSend send(Send send) {
        Place place = send.place();
        return new MappedSend(send.signal(), send.exact(), place.type(), place.method(), send.how(), source(place));
    }

    private static @Nullable SourcePosition source(Place place) {
        if (place.file() == null || place.line() < 1) {
            return null;
        }
        String folder = place.type().substring(0, place.type().lastIndexOf('.') + 1);
        return new SourcePosition(folder.replace('.', '/') + place.file(), place.line());
    }

    /** The map's entry for a signal that no receiver hears. */
    private static Optional<MappedSignal> signal(String signal, Types types) {
        String name = signal.replace('.', '/');
        return types.find(name).map(each -> new MappedSignal(signal, null, arguments(each), supertypes(name, types)));
    }

    private static List<MappedArgument> arguments(TypeInfo signal) {
        return signal.components().entrySet().stream()
                .map(each -> new MappedArgument(each.getKey(), simpleName(each.getValue())))
                .toList();
    }

    private static String simpleName(String descriptor) {
        String name = Type.getType(descriptor).getClassName();
        return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
    }

    private static List<String> supertypes(String signal, Types types) {
        return types.withSupertypes(signal).stream()
                .map(TypeInfo::name)
                .filter(each -> !each.equals(signal) && !each.equals(Sending.SIGNAL))
                .filter(each -> types.isSubtype(each, Sending.SIGNAL))
                .map(each -> each.replace('/', '.'))
                .toList();
    }

    private static boolean maySend(SignalMap map, MappedSignal signal) {
        return map.sends().stream()
                .anyMatch(each -> each.mayBe(signal) || each.signal().equals(Places.binaryName(Sending.SIGNAL)));
    }

    static void write(SignalMap map, Path folder) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("signals.json"), map.toJson());
            for (MapFormat each : MapFormat.values()) {
                Files.writeString(
                        folder.resolve("signals." + each.extension()),
                        each == MapFormat.ASYNCAPI
                                ? AsyncApi.write(map, signal -> maySend(map, signal))
                                : each.write(map));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
