package dev.signalbox.wires.internal.loop;

import dev.signalbox.wires.internal.effect.Effect;
import dev.signalbox.wires.internal.flow.Origin.Site;
import dev.signalbox.wires.internal.scan.TypeInfo;
import dev.signalbox.wires.internal.scan.Types;
import dev.signalbox.wires.internal.send.FoundSend;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;

/** The signals that each instruction sends. */
public final class Emissions {

    private static final String RECORD = "java/lang/Record";
    private static final String SENDER = "sender()Ljava/lang/Object;";

    private final Types types;
    private final Map<Site, List<Emission>> bySite = new HashMap<>();

    public Emissions(Types types, List<FoundSend> sends, List<Effect> effects) {
        this.types = types;
        sends.forEach(this::add);
        effects.forEach(this::add);
    }

    private void add(FoundSend found) {
        String signal = found.send().signal().replace('.', '/');
        add(new Emission(signal, found.send().exact(), sender(signal), false, false, found.certain(), found.site()));
    }

    private void add(Effect effect) {
        boolean creates = effect.kind() == Effect.Kind.CREATE;
        for (String signal : effect.kind().signals()) {
            add(new Emission(signal, true, effect.entity(), true, creates, creates && effect.certain(), effect.site()));
        }
    }

    private void add(Emission emission) {
        bySite.computeIfAbsent(emission.site(), any -> new ArrayList<>(1)).add(emission);
    }

    /**
     * The type of the sender. Null if the record has no sender; {@code Object} if a method of the signal returns it.
     */
    private @Nullable String sender(String signal) {
        TypeInfo info = types.find(signal).orElse(null);
        if (info == null) {
            return Types.OBJECT;
        }
        String component = info.components().get("sender");
        if (component != null) {
            return Type.getType(component).getInternalName();
        }
        boolean isPlainRecord =
                RECORD.equals(info.superName()) && !info.methods().contains(SENDER);
        return isPlainRecord ? null : Types.OBJECT;
    }

    public List<Emission> at(Site site) {
        return bySite.getOrDefault(site, List.of());
    }
}
