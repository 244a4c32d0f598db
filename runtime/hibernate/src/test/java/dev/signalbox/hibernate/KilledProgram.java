package dev.signalbox.hibernate;

import dev.signalbox.Dispatcher;
import dev.signalbox.hibernate.shop.Profile;
import dev.signalbox.hibernate.shop.User;
import dev.signalbox.model.PostSave;
import org.hibernate.SessionFactory;

/** Registers users until it is killed. Prints a line when it has begun. */
final class KilledProgram {

    private static final int THREADS = 4;

    private KilledProgram() {}

    public static void main(String[] arguments) {
        Dispatcher dispatcher = Dispatcher.builder().build();
        dispatcher.connect(PostSave.of(User.class), signal -> {
            if (signal.created()) {
                signal.using().persist(new Profile(signal.instance()));
            }
        });
        SessionFactory factory = Shop.reopen(arguments[0], dispatcher);
        register(factory);
        System.out.println("begun");
        for (int i = 0; i < THREADS; i++) {
            new Thread(() -> {
                        while (true) {
                            register(factory);
                        }
                    })
                    .start();
        }
    }

    private static void register(SessionFactory factory) {
        factory.inTransaction(em -> {
            em.persist(new User("ada"));
            em.persist(new User("bob"));
        });
    }
}
