package dev.signalbox.wires.internal.loop;

import dev.signalbox.map.MappedArgument;
import dev.signalbox.map.MappedReceiver;
import dev.signalbox.wires.internal.flow.MethodFlow;
import dev.signalbox.wires.internal.flow.Program;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.objectweb.asm.Type;

/** Finds the methods of the receivers that a map lists. */
public final class ReceiverMethods {

    private final Map<String, List<MethodFlow>> byName = new HashMap<>();

    public ReceiverMethods(Program program) {
        Collection<MethodFlow> all = program.methods();
        for (MethodFlow each : all) {
            byName.computeIfAbsent(key(each.id().owner(), each.id().name()), any -> new ArrayList<>(1))
                    .add(each);
        }
    }

    private static String key(String owner, String method) {
        return owner + "#" + method;
    }

    /** The method of a receiver; empty if its class is not scanned. */
    public Optional<MethodFlow> find(MappedReceiver receiver) {
        String key = key(receiver.owner().replace('.', '/'), receiver.method());
        List<MethodFlow> named = byName.getOrDefault(key, List.of());
        List<String> arguments = receiver.arguments().stream()
                .map(MappedArgument::type)
                .map(ReceiverMethods::erased)
                .toList();
        return Stream.concat(
                        named.stream().filter(each -> arguments(each).equals(arguments)),
                        named.stream().filter(each -> arguments(each).size() == arguments.size()))
                .findFirst();
    }

    private static List<String> arguments(MethodFlow method) {
        return Stream.of(Type.getArgumentTypes(method.id().descriptor()))
                .map(Type::getClassName)
                .map(ReceiverMethods::erased)
                .toList();
    }

    /** The simple name of a type without its arguments, as both source code and class files have it. */
    private static String erased(String type) {
        String raw = type.replaceAll("<.*>", "").replaceAll("@\\w+ ", "");
        return raw.substring(Math.max(raw.lastIndexOf('.'), raw.lastIndexOf('$')) + 1);
    }
}
