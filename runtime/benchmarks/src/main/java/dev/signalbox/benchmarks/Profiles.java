package dev.signalbox.benchmarks;

import dev.signalbox.Dispatcher;
import dev.signalbox.benchmarks.process.Machine;
import dev.signalbox.benchmarks.profile.PlainRegistration;
import dev.signalbox.benchmarks.profile.Registration;
import dev.signalbox.benchmarks.profile.SpringRegistration;
import dev.signalbox.benchmarks.rows.Cost;
import dev.signalbox.benchmarks.rows.Pairs;
import dev.signalbox.benchmarks.rows.Rounds;
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

    private static final Map<String, Function<String, Registration>> REQUESTS = new LinkedHashMap<>();

    static {
        REQUESTS.put("by hand", PlainRegistration::byHandWithMail);
        REQUESTS.put("by hand (control)", PlainRegistration::byHandWithMail);
        REQUESTS.put("Signalbox, `POST_SAVE` now and after the commit", PlainRegistration::bySignalboxWithMail);
        REQUESTS.put("Hibernate, event listener and callbacks", PlainRegistration::beforeCommitWithMail);
        REQUESTS.put("Spring Data, by hand", SpringRegistration::byHandWithMail);
        REQUESTS.put(
                "Spring Data, `@DomainEvents`, before and after the commit",
                SpringRegistration::byDomainEventsWithMail);
        REQUESTS.put(
                "`@PostPersist` and `@TransactionalEventListener`, before and after the commit",
                SpringRegistration::byPublishedEventsWithMail);
    }

    private final Workload workload;
    private final Map<String, Registration> sound = new LinkedHashMap<>();
    private final int rounds;

    private Profiles(Workload workload, int rounds) {
        this.workload = workload;
        this.rounds = rounds;
    }

    /**
     * What is measured.
     *
     * @param each the members of one transaction
     * @param mailing whether each member is sent a mail after the commit
     */
    private record Workload(
            String title, String prefix, Map<String, Function<String, Registration>> ways, int each, boolean mailing) {

        void register(Registration registration, boolean commits) {
            for (int done = 0; done < MEMBERS; done += each) {
                registration.register(each, commits);
            }
        }
    }

    /**
     * Runs.
     *
     * @param arguments a directory; {@code check}, {@code quick} or {@code full}
     */
    public static void main(String[] arguments) throws IOException {
        // Held, because a logger without a reference is collected, with its level.
        Logger quiet = Logger.getLogger("");
        quiet.setLevel(Level.OFF);
        System.out.println(Machine.name() + ", JDK " + Runtime.version());
        int rounds = Rounds.of(arguments[1]);
        for (Workload workload : List.of(
                new Workload("1,000 members and profiles in one transaction", "way", WAYS, MEMBERS, false),
                new Workload("one member, profile and mail in each transaction", "request", REQUESTS, 1, true))) {
            System.out.println("## " + workload.title + "\n");
            Profiles profiles = new Profiles(workload, rounds);
            profiles.check();
            profiles.measure();
            profiles.sound.values().forEach(Registration::close);
        }
    }

    private static Dispatcher dispatcher() {
        return Dispatcher.builder().classLoader(new WithoutRegistries()).build();
    }

    private void check() {
        System.out.println("| | outcome |\n|---|---|");
        int number = 0;
        for (Map.Entry<String, Function<String, Registration>> way : workload.ways.entrySet()) {
            Registration registration = way.getValue().apply(workload.prefix + number++);
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

    private String outcomeOf(Registration registration) {
        try {
            Registration.takeMails();
            workload.register(registration, false);
            long afterRollback = registration.profiles() + Registration.takeMails();
            workload.register(registration, true);
            long afterCommit = registration.profiles();
            long mails = Registration.takeMails();
            if (afterRollback > 0) {
                return afterRollback + " profiles and mails after a rollback";
            }
            if (mails != (workload.mailing ? MEMBERS : 0)) {
                return mails + " mails to " + MEMBERS + " members, and " + afterCommit + " profiles";
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
                Cost cost = Cost.of(MEMBERS, () -> workload.register(registration, true));
                if (registration.profiles() != MEMBERS) {
                    throw new AssertionError(way + ": " + registration.profiles() + " profiles");
                }
                if (round >= 0) {
                    pairs.add(way, cost);
                }
            }
        }
        System.out.println(pairs.table(workload.title + ", for each member"));
    }
}
