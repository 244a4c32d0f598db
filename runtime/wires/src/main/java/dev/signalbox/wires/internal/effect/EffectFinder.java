package dev.signalbox.wires.internal.effect;

import dev.signalbox.wires.internal.effect.Effect.Kind;
import dev.signalbox.wires.internal.flow.Caller;
import dev.signalbox.wires.internal.flow.FlowValue;
import dev.signalbox.wires.internal.flow.Leaf;
import dev.signalbox.wires.internal.flow.MethodFlow;
import dev.signalbox.wires.internal.flow.MethodId;
import dev.signalbox.wires.internal.flow.Origin;
import dev.signalbox.wires.internal.flow.Origin.Allocation;
import dev.signalbox.wires.internal.flow.Origin.Call;
import dev.signalbox.wires.internal.flow.Origin.Site;
import dev.signalbox.wires.internal.flow.Program;
import dev.signalbox.wires.internal.flow.Resolver;
import dev.signalbox.wires.internal.scan.Types;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds calls of entity managers, stateless sessions and Spring Data's repositories that write entities. */
public final class EffectFinder {

    private static final String ENTITY_MANAGER = "jakarta/persistence/EntityManager";
    private static final Map<String, Kind> OF_MANAGER =
            Map.of("persist", Kind.CREATE, "merge", Kind.SAVE, "remove", Kind.DELETE);

    private static final String STATELESS = "org/hibernate/StatelessSession";
    private static final Map<String, Kind> OF_STATELESS = Map.of(
            "insert", Kind.CREATE,
            "insertMultiple", Kind.CREATE,
            "update", Kind.SAVE,
            "updateMultiple", Kind.SAVE,
            "upsert", Kind.UPSERT,
            "upsertMultiple", Kind.UPSERT,
            "delete", Kind.DELETE,
            "deleteMultiple", Kind.DELETE);

    /** Methods whose result is of the class that is their argument. */
    private static final Set<String> FINDERS = Set.of("find", "getReference", "get", "load", "byId");

    private final Program program;
    private final Types types;
    private final Resolver resolver;
    private final Repositories repositories;
    private final List<Effect> effects = new ArrayList<>();

    public EffectFinder(Program program, Resolver resolver) {
        this.program = program;
        this.types = program.types();
        this.resolver = resolver;
        this.repositories = new Repositories(types);
    }

    public List<Effect> find() {
        for (MethodFlow method : program.methods()) {
            for (Site site : method.sites()) {
                if (site instanceof Call call) {
                    add(call);
                }
            }
        }
        return effects;
    }

    private void add(Call call) {
        String owner = call.target().owner();
        if (types.isSubtype(owner, ENTITY_MANAGER)) {
            add(call, OF_MANAGER.get(call.target().name()));
        } else if (types.isSubtype(owner, STATELESS)) {
            add(call, OF_STATELESS.get(call.target().name()));
        } else if (repositories.isRepository(owner)) {
            Kind kind = ofRepository(call.target());
            repositories.entity(owner).filter(each -> kind != null).ifPresent(each -> addSaved(call, kind, each));
        }
    }

    private static @Nullable Kind ofRepository(MethodId method) {
        String name = method.name();
        if (name.startsWith("save")) {
            return Kind.SAVE;
        }
        boolean bulk = name.endsWith("InBatch");
        return !bulk && (name.startsWith("delete") || name.startsWith("remove")) ? Kind.DELETE : null;
    }

    private void addSaved(Call call, @Nullable Kind kind, String entity) {
        if (kind != null) {
            effects.add(new Effect(kind, entity, false, call));
        }
    }

    private void add(Call call, @Nullable Kind kind) {
        if (kind != null) {
            add(call.arguments().get(1), call, kind, true, new HashSet<>());
        }
    }

    /** Adds an effect of a call. If the entity is a parameter of the method, follows it to the callers. */
    private void add(FlowValue entity, Site site, Kind kind, boolean certain, Set<Object> visited) {
        boolean fresh = !entity.origins().isEmpty() && entity.origins().stream().allMatch(Allocation.class::isInstance);
        if (fresh) {
            entity.origins()
                    .forEach(each -> effects.add(new Effect(
                            kind,
                            ((Allocation) each).type(),
                            certain && entity.origins().size() == 1,
                            site)));
            return;
        }
        Kind possible = kind == Kind.CREATE ? Kind.SAVE : kind;
        if (!entity.type().equals(Types.OBJECT)) {
            resolver.leaves(entity, site.method(), entity.type()).forEach(each -> add(each, site, possible, visited));
            return;
        }
        for (Origin origin : entity.origins()) {
            if (origin instanceof Call call && FINDERS.contains(call.target().name())) {
                literals(call).forEach(each -> add(new Leaf.Open(each), site, possible, visited));
            } else if (origin instanceof Origin.Parameter parameter) {
                add(new Leaf.OfParameter(parameter.index(), Types.OBJECT), site, possible, visited);
            }
        }
    }

    /** The class literals among a call's arguments: {@code User.class} in {@code find(User.class, 1)}. */
    private static Stream<String> literals(Call call) {
        return call.arguments().stream()
                .flatMap(each -> each.origins().stream())
                .filter(Origin.Literal.class::isInstance)
                .map(each -> ((Origin.Literal) each).type());
    }

    private void add(Leaf leaf, Site site, Kind kind, Set<Object> visited) {
        if (leaf instanceof Leaf.Exact exact) {
            effects.add(new Effect(kind, exact.type(), false, site));
        } else if (leaf instanceof Leaf.Open open && !open.type().equals(Types.OBJECT)) {
            effects.add(new Effect(kind, open.type(), false, site));
        } else if (leaf instanceof Leaf.OfParameter parameter) {
            follow(parameter, site, kind, visited);
        }
    }

    private void follow(Leaf.OfParameter parameter, Site site, Kind kind, Set<Object> visited) {
        List<Caller> callers = program.callers(site.method());
        if (!parameter.type().equals(Types.OBJECT)) {
            effects.add(new Effect(kind, parameter.type(), false, site));
            return;
        }
        for (Caller caller : callers) {
            if (visited.add(caller)) {
                resolver.argument(caller, parameter.index(), parameter.type())
                        .forEach(each -> add(each, caller.site(), kind, visited));
            }
        }
    }
}
