package dev.signalbox.example.account;

import java.time.LocalDate;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds an administrator and a few users to an empty database. */
@Component
@ConditionalOnBooleanProperty("profiles.first-people")
class FirstPeople implements ApplicationRunner {

    static final String PASSWORD = "signalbox";

    private final UserRepository users;
    private final PasswordEncoder passwords;

    FirstPeople(UserRepository users, PasswordEncoder passwords) {
        this.users = users;
        this.passwords = passwords;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (users.count() > 0) {
            return;
        }
        String password = passwords.encode(PASSWORD);
        users.save(new User("admin", "admin@example.com", "Alma", "Minister", password).asAdministrator());
        users.save(new User("ada", "ada@example.com", "Ada", "Lovelace", password)
                .with(new Extras(PersonType.TEACHER, Sex.FEMALE, LocalDate.of(1815, 12, 10), "Enchantress")));
        users.save(new User("blaise", "blaise@example.com", "Blaise", "Pascal", password)
                .with(new Extras(PersonType.STUDENT, Sex.MALE, LocalDate.of(1623, 6, 19), null)));
        users.save(new User("grace", "grace@example.com", "Grace", "Hopper", password));
    }
}
