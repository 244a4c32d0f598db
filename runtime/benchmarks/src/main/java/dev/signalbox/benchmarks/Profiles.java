package dev.signalbox.benchmarks;

import dev.signalbox.Dispatcher;
import dev.signalbox.benchmarks.process.Machine;
import dev.signalbox.benchmarks.profile.PlainRegistration;
import dev.signalbox.benchmarks.profile.Registration;
import dev.signalbox.benchmarks.profile.SpringRegistration;
import dev.signalbox.benchmarks.rows.Cost;
import dev.signalbox.benchmarks.rows.Pairs;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Saves members, of each of which something makes a profile, in the ways that users of Hibernate and Spring know. First
 * checks what each way does: as many profiles as members after a commit, none after a rollback. Measures those for which
 * both hold, and prints what becomes of the others.
 */
final class Profiles {

    private static final int MEMBERS = 1_000;

    private static final Map<String, Function<String, Registration>> WAYS = new LinkedHashMap<>();

    static {
        WAYS.put("saved by hand", PlainRegistration::byHand);
        WAYS.put("saved by hand (control)", PlainRegistration::byHand);
        WAYS.put("Signalbox, `POST_SAVE`", name -> PlainRegistration.bySignalbox(name, dispatcher()));
        WAYS.put("Jakarta Persistence, `@PostPersist`", PlainRegistration::byEntityListener);
        WAYS.put("Hibernate, `PostInsertEventListener`", PlainRegistration::byEventListener);
        WAYS.put("the same, saving before the commit", PlainRegistration::beforeCommit);
        WAYS.put("Spring Data, saved by hand", SpringRegistration::byHand);
        WAYS.put("Spring Data, `@DomainEvents`, before the commit", SpringRegistration::byDomainEvents);
        WAYS.put("`@PostPersist` and `@EventListener`", SpringRegistration::byPublishedEvents);
        WAYS.put(
                "`@PostPersist` and `@TransactionalEventListener`, before the commit",
                SpringRegistration::byPublishedEventsBeforeCommit);
    }

    private final Map<String, Registration> sound = new LinkedHashMap<>();
    private final int rounds;

    private Profiles(int rounds) {
        this.rounds = rounds;
    }

    /**
     * Runs.
     *
     * @param arguments a directory; {@code quick} or {@code full}
     */
    public static void main(String[] arguments) throws IOException {
        // Held, because a logger without a reference is collected, with its level.
        Logger quiet = Logger.getLogger("");
        quiet.setLevel(Level.OFF);
        System.out.println(Machine.name() + ", JDK " + Runtime.version());
        Profiles profiles = new Profiles(arguments[1].equals("full") ? 200 : 40);
        profiles.check();
        profiles.measure();
        profiles.sound.values().forEach(Registration::close);
    }

    private static Dispatcher dispatcher() {
        return Dispatcher.builder().classLoader(new WithoutRegistries()).build();
    }

    private void check() {
        System.out.println("| | outcome |\n|---|---|");
        int number = 0;
        for (Map.Entry<String, Function<String, Registration>> way : WAYS.entrySet()) {
            Registration registration = way.getValue().apply("way" + number++);
            String outcome = outcomeOf(registration);
            System.out.println("| " + way.getKey() + " | " + outcome + " |");
            if (outcome.equals("right")) {
                sound.put(way.getKey(), registration);
            } else {
                registration.close();
            }
        }
        System.out.println();
    }

    private static String outcomeOf(Registration registration) {
        try {
            registration.register(MEMBERS, false);
            long afterRollback = registration.profiles();
            registration.register(MEMBERS, true);
            long afterCommit = registration.profiles();
            if (afterRollback > 0) {
                return afterRollback + " profiles after a rollback";
            }
            return afterCommit == MEMBERS ? "right" : afterCommit + " profiles of " + MEMBERS + " members";
        } catch (RuntimeException e) {
            return "fails: " + e.getClass().getSimpleName() + ": " + e.getMessage();
        }
    }

    /** In another order in each round, and what the JIT has not seen often does not count. */
    private void measure() {
        List<String> turns = new ArrayList<>(sound.keySet());
        Pairs pairs = new Pairs(turns);
        Random order = new Random(1);
        for (int round = -rounds / 2; round < rounds; round++) {
            Collections.shuffle(turns, order);
            for (String way : turns) {
                Registration registration = Objects.requireNonNull(sound.get(way));
                registration.clear();
                Cost cost = Cost.of(MEMBERS, () -> registration.register(MEMBERS, true));
                if (registration.profiles() != MEMBERS) {
                    throw new AssertionError(way + ": " + registration.profiles() + " profiles");
                }
                if (round >= 0) {
                    pairs.add(way, cost);
                }
            }
        }
        System.out.println(pairs.table(MEMBERS + " members and profiles, for each"));
    }
}
