package dev.signalbox.example.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.example.account.Extras;
import dev.signalbox.example.account.User;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AgeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private final Profile profile = new Profile(new User("ada", "ada@example.com", "Ada", "Lovelace", "secret"));

    @Test
    void isNotKnownUnlessItIsSaid() {
        assertThat(profile.ageOn(TODAY)).isNull();
    }

    @Test
    void doesNotGoStale() {
        profile.describeAge(36, TODAY);

        assertThat(profile.ageOn(TODAY)).isEqualTo(36);
        assertThat(profile.ageOn(TODAY.plusYears(10))).isEqualTo(46);
    }

    @Test
    void growsWithTheBirthday() {
        profile.describe(TODAY.minusYears(36), null);

        assertThat(profile.ageOn(TODAY.minusDays(1))).isEqualTo(35);
        assertThat(profile.ageOn(TODAY)).isEqualTo(36);
    }

    @Test
    void isNotKeptBesideABirthDate() {
        profile.describe(LocalDate.of(1815, 12, 10), null);
        profile.describeAge(36, TODAY);
        profile.describe(null, null);

        assertThat(profile.ageOn(TODAY)).isNull();
    }

    @Test
    void isForgottenWhereAnAdministratorSaysTheBirthDate() {
        profile.describeAge(36, TODAY);
        profile.describe(Extras.NONE);
        assertThat(profile.ageOn(TODAY)).isEqualTo(36);

        profile.describe(new Extras(null, null, LocalDate.of(1815, 12, 10), null));
        profile.describe(Extras.NONE);
        assertThat(profile.ageOn(TODAY)).isNull();
    }

    @Test
    void isForgottenWhereTheBirthDateIsKnown() {
        profile.describeAge(36, TODAY);
        profile.describe(LocalDate.of(1815, 12, 10), null);
        profile.describe(null, null);

        assertThat(profile.ageOn(TODAY)).isNull();
    }
}
