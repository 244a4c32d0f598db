package dev.signalbox.wires.internal.flow;

import dev.signalbox.wires.internal.flow.Origin.Call;
import dev.signalbox.wires.internal.flow.Origin.Lambda;
import dev.signalbox.wires.internal.flow.Origin.Site;
import dev.signalbox.wires.internal.scan.Application;
import dev.signalbox.wires.internal.scan.TypeInfo;
import dev.signalbox.wires.internal.scan.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** All methods that are scanned, and which of them calls which. */
public final class Program {

    private static final String GENERATED = "Ldev/signalbox/spi/Generated;";

    /** How annotations end whose methods a container calls, of Spring, Jakarta EE, MicroProfile and others. */
    private static final List<String> CONTAINERS = List.of(
            "Listener;",
            "Handler;",
            "Mapping;",
            "Receiver;",
            "Incoming;",
            "Activator;",
            "Subscribe;",
            "Worker;",
            "POST;",
            "PUT;",
            "PATCH;",
            "DELETE;",
            "GET;",
            "Observes;",
            "ObservesAsync;",
            "Bean;",
            "Produces;",
            "Autowired;",
            "Inject;");

    private final Types types;
    private final Map<MethodId, MethodFlow> methods = new LinkedHashMap<>();
    private final Set<String> signatures = new HashSet<>();
    private final Map<String, List<String>> subtypes = new HashMap<>();
    private final Set<String> classes = new LinkedHashSet<>();
    private final Map<String, Outer> outers = new HashMap<>();
    private final Map<MethodFlow, List<Caller>> callers = new HashMap<>();
    private final Map<MethodId, List<Lambda>> lambdas = new HashMap<>();
    private final Map<Origin.Field, List<Written>> writes = new HashMap<>();
    private final Map<MethodId, List<MethodFlow>> virtualTargets = new HashMap<>();

    /** The class and method around a local or anonymous class. */
    private record Outer(
            String owner, @Nullable String method, @Nullable String descriptor) {}

    /** What a method writes to a field. */
    record Written(MethodFlow method, FlowValue value) {}

    private Program(Types types) {
        this.types = types;
    }

    /** Reads an application. */
    public static Program read(Application application, Types types) {
        Program program = new Program(types);
        MethodReader reader = new MethodReader(types);
        application.forEachClass(each -> program.add(each, reader));
        program.link();
        return program;
    }

    private void add(ClassNode type, MethodReader reader) {
        classes.add(type.name);
        if (isGenerated(type)) {
            return;
        }
        if (type.outerClass != null) {
            outers.put(type.name, new Outer(type.outerClass, type.outerMethod, type.outerMethodDesc));
        }
        for (MethodNode each : type.methods) {
            MethodFlow flow = reader.read(type, each);
            methods.put(flow.id(), flow);
            signatures.add(flow.id().signature());
        }
    }

    /** Whether it calls receivers: that is known from the map. */
    private static boolean isGenerated(ClassNode type) {
        return type.invisibleAnnotations != null
                && type.invisibleAnnotations.stream().anyMatch(each -> each.desc.equals(GENERATED));
    }

    private void link() {
        for (String type : classes) {
            for (TypeInfo each : types.withSupertypes(type)) {
                if (!each.name().equals(Types.OBJECT)) {
                    subtypes.computeIfAbsent(each.name(), any -> new ArrayList<>(1))
                            .add(type);
                }
            }
        }
        for (MethodFlow method : methods.values()) {
            for (MethodFlow.Write write : method.writes()) {
                writes.computeIfAbsent(declared(write.field()), any -> new ArrayList<>(1))
                        .add(new Written(method, write.value()));
            }
            for (Site site : method.sites()) {
                if (site instanceof Call call) {
                    targets(call).forEach(each -> addCaller(each, new Caller.ByCall(call)));
                } else if (site instanceof Lambda lambda) {
                    lambdas.computeIfAbsent(lambda.function().body(), any -> new ArrayList<>(1))
                            .add(lambda);
                    bodies(lambda).forEach(each -> addCaller(each, new Caller.ByLambda(lambda)));
                }
            }
        }
    }

    private void addCaller(MethodFlow method, Caller caller) {
        callers.computeIfAbsent(method, any -> new ArrayList<>(1)).add(caller);
    }

    public Types types() {
        return types;
    }

    /** The internal names of all scanned classes. */
    public Set<String> classes() {
        return classes;
    }

    public Collection<MethodFlow> methods() {
        return methods.values();
    }

    /** The scanned methods that a call may reach; none if it calls a library. */
    public List<MethodFlow> targets(Call call) {
        if (!signatures.contains(call.target().signature())) {
            return List.of();
        }
        if (call.opcode() == Opcodes.INVOKESTATIC || call.opcode() == Opcodes.INVOKESPECIAL) {
            return resolve(call.target()).stream().toList();
        }
        FlowValue object = call.arguments().get(0);
        if (object.isObject() && object.origins().stream().allMatch(Origin.Allocation.class::isInstance)) {
            return object.origins().stream()
                    .map(each -> ((Origin.Allocation) each).type())
                    .flatMap(type ->
                            resolve(new MethodId(
                                            type,
                                            call.target().name(),
                                            call.target().descriptor()))
                                    .stream())
                    .distinct()
                    .toList();
        }
        String type = types.isSubtype(object.type(), call.target().owner())
                ? object.type()
                : call.target().owner();
        return targets(new MethodId(type, call.target().name(), call.target().descriptor()));
    }

    /** The bodies that a lambda or method reference may call. */
    public List<MethodFlow> bodies(Lambda lambda) {
        MethodId body = lambda.function().body();
        return lambda.function().onObject()
                ? targets(body)
                : resolve(body).stream().toList();
    }

    private List<MethodFlow> targets(MethodId id) {
        return virtualTargets.computeIfAbsent(id, any -> {
            Set<MethodFlow> found = new LinkedHashSet<>();
            resolve(id).ifPresent(found::add);
            for (String type : subtypes.getOrDefault(id.owner(), List.of())) {
                MethodFlow override = methods.get(new MethodId(type, id.name(), id.descriptor()));
                if (override != null && override.isOverridable()) {
                    found.add(override);
                }
            }
            found.removeIf(each -> !each.hasCode() && found.size() > 1);
            return List.copyOf(found);
        });
    }

    private Optional<MethodFlow> resolve(MethodId id) {
        MethodFlow exact = methods.get(id);
        if (exact != null) {
            return Optional.of(exact);
        }
        return types.withSupertypes(id.owner()).stream()
                .map(each -> methods.get(new MethodId(each.name(), id.name(), id.descriptor())))
                .filter(each -> each != null)
                .findFirst();
    }

    /** Who calls a method: calls, and lambdas with it as their body. */
    public List<Caller> callers(MethodFlow method) {
        return callers.getOrDefault(method, List.of());
    }

    /** Whether a caller can reach only one method: nothing that a container supplies can come in its place. */
    public boolean isFixed(Caller caller) {
        return caller instanceof Caller.ByCall call && isFixed(call.site());
    }

    /** Whether a call can reach only one scanned method. */
    public boolean isFixed(Call call) {
        List<MethodFlow> targets = targets(call);
        if (targets.size() != 1) {
            return false;
        }
        if (call.opcode() == Opcodes.INVOKESTATIC || call.opcode() == Opcodes.INVOKESPECIAL) {
            return true;
        }
        FlowValue object = call.arguments().get(0);
        return types.isFinal(object.type())
                || (call.opcode() == Opcodes.INVOKEVIRTUAL && !targets.get(0).isOverridable())
                || object.origins().stream().allMatch(each -> isOwn(each, call.method()));
    }

    /** Whether an object is the method's own, or was made in it. */
    private static boolean isOwn(Origin origin, MethodFlow method) {
        return origin instanceof Origin.Allocation || (!method.isStatic() && origin.equals(new Origin.Parameter(0)));
    }

    List<Written> writes(Origin.Field field) {
        return writes.getOrDefault(declared(field), List.of());
    }

    /** The field with the class that declares it, which is not always the class that code names. */
    Origin.Field declared(Origin.Field field) {
        return types.withSupertypes(field.owner()).stream()
                .filter(each -> each.fields().containsKey(field.name()))
                .map(each -> new Origin.Field(each.name(), field.name()))
                .findFirst()
                .orElse(field);
    }

    /** Whether all writes to a field are scanned. */
    boolean isClosed(Origin.Field field) {
        Origin.Field declared = declared(field);
        return types.find(declared.owner())
                .map(TypeInfo::fields)
                .map(each -> each.get(declared.name()))
                .map(TypeInfo.FieldInfo::isClosed)
                .orElse(false);
    }

    /** Whether a method is the body of a lambda, and nothing else. */
    public boolean isLambdaBody(MethodFlow method) {
        boolean generated = method.isSynthetic() || method.id().name().contains("$lambda");
        return generated && lambdas.containsKey(method.id());
    }

    /** The method around a lambda's body, or around a local or anonymous class; else the method itself. */
    public MethodFlow written(MethodFlow method) {
        if (isLambdaBody(method)) {
            return written(lambdas.getOrDefault(method.id(), List.of()).get(0).method());
        }
        Outer outer = outers.get(method.id().owner());
        if (outer == null || outer.method() == null || outer.descriptor() == null) {
            return method;
        }
        MethodFlow around = methods.get(new MethodId(outer.owner(), outer.method(), outer.descriptor()));
        return around == null ? method : written(around);
    }

    /** Whether a call of a method may come from code that is not scanned, because a library knows the method. */
    public boolean isEntry(MethodFlow method) {
        if (method.annotations().stream().anyMatch(Program::isCalledByContainer)) {
            return true;
        }
        return method.isOverridable()
                && types.withSupertypes(method.id().owner()).stream()
                        .filter(each -> each.methods().contains(method.id().signature()))
                        .anyMatch(each -> !methods.containsKey(new MethodId(
                                each.name(), method.id().name(), method.id().descriptor())));
    }

    private static boolean isCalledByContainer(String annotation) {
        return CONTAINERS.stream().anyMatch(annotation::endsWith);
    }
}
