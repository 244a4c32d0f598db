package dev.signalbox.wires;

import dev.signalbox.map.SignalMap;
import dev.signalbox.wires.internal.effect.EffectFinder;
import dev.signalbox.wires.internal.ends.Ends;
import dev.signalbox.wires.internal.flow.Program;
import dev.signalbox.wires.internal.flow.Resolver;
import dev.signalbox.wires.internal.loop.Emissions;
import dev.signalbox.wires.internal.loop.LoopFinder;
import dev.signalbox.wires.internal.loop.Reach;
import dev.signalbox.wires.internal.loop.ReceiverMethods;
import dev.signalbox.wires.internal.loop.Wiring;
import dev.signalbox.wires.internal.rule.BrokenRule;
import dev.signalbox.wires.internal.rule.RuleChecker;
import dev.signalbox.wires.internal.scan.Application;
import dev.signalbox.wires.internal.scan.ClassPath;
import dev.signalbox.wires.internal.scan.Types;
import dev.signalbox.wires.internal.send.FoundSend;
import dev.signalbox.wires.internal.send.Places;
import dev.signalbox.wires.internal.send.SendFinder;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * A scan and its results. {@link #of} takes all steps: it reads classes, finds sends and effects, and from these the loops,
 * the ends and the broken rules.
 *
 * @param map the receivers on the class path, and the places that send
 * @param unheard the sends that no receiver hears
 * @param dead the signals that receivers hear and no code sends
 * @param brokenRules the broken rules of packages and signals
 */
record Scan(
        SignalMap map,
        List<Send> sends,
        List<Loop> loops,
        List<Send> unheard,
        List<DeadSignal> dead,
        List<BrokenRule> brokenRules) {

    static Scan of(Collection<Path> classPath, Collection<String> packages, Set<Path> leftOut) {
        try (ClassPath opened = ClassPath.open(classPath)) {
            return of(new Application(opened, packages, leftOut), new Types(opened));
        }
    }

    private static Scan of(Application application, Types types) {
        SignalMap receivers = application.receivers();
        Program program = Program.read(application, types);
        Resolver resolver = new Resolver(program);
        Places places = new Places(program);
        List<FoundSend> found = new SendFinder(program, resolver).find();
        List<Send> sends =
                found.stream().map(FoundSend::send).distinct().sorted().toList();
        Emissions emissions = new Emissions(types, found, new EffectFinder(program, resolver).find());
        ReceiverMethods methods = new ReceiverMethods(program);
        Reach reach = new Reach(program, emissions);
        Wiring wiring = new Wiring(receivers.receivers(), methods, reach, program, places);
        Ends ends = new Ends(application, program, resolver, receivers.receivers(), sends);
        return new Scan(
                SentMap.of(receivers, sends, types),
                sends,
                new LoopFinder(wiring, places).find(),
                ends.unheard(),
                ends.dead(),
                new RuleChecker(program, wiring, methods, places, sends).broken());
    }
}
