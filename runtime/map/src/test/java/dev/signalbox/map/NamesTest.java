package dev.signalbox.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NamesTest {

    @Test
    void aClassIsCalledByItsOwnNameWhereNoOtherHasIt() {
        Names names = new Names(List.of("com.acme.user.User", "com.acme.Outer$Inner", "Unpackaged"));

        assertThat(names.of("com.acme.user.User")).isEqualTo("User");
        assertThat(names.of("com.acme.Outer$Inner")).isEqualTo("Outer.Inner");
        assertThat(names.of("Unpackaged")).isEqualTo("Unpackaged");
    }

    @Test
    void classesOfOneNameAreToldByTheEndsOfTheirPackages() {
        Names names = new Names(List.of("com.acme.a.User", "com.acme.b.User", "org.acme.b.User", "User"));

        assertThat(names.of("com.acme.a.User")).isEqualTo("a.User");
        assertThat(names.of("com.acme.b.User")).isEqualTo("com.acme.b.User");
        assertThat(names.of("org.acme.b.User")).isEqualTo("org.acme.b.User");
        assertThat(names.of("User")).isEqualTo("User");
    }

    @Test
    void dollarsThatNestNothingStay() {
        assertThat(Names.readable("com.acme.$Odd$$Name$")).isEqualTo("com.acme.$Odd$$Name$");
        assertThat(Names.readable("a.A$B$C")).isEqualTo("a.A.B.C");
    }

    @Test
    void textsAreShortenedInTheMiddle() {
        assertThat(Names.shorten("abcdefghij", 10)).isEqualTo("abcdefghij");
        assertThat(Names.shorten("abcdefghij", 7)).isEqualTo("abc…hij");
        assertThat(Names.shorten("abcdefghij", 6)).isEqualTo("abc…ij");
        assertThat(Names.shorten("abcdefghij", 1)).isEqualTo("…");
    }

    @Test
    void wideLettersTakeTwoColumnsAndAreNotCutInHalf() {
        assertThat(Names.columns("日本a")).isEqualTo(5);
        assertThat(Names.shorten("日本日本日本", 9)).isEqualTo("日本…日本");
        assertThat(Names.shorten("\uD83C\uDF55".repeat(9), 5)).isEqualTo("\uD83C\uDF55…\uD83C\uDF55");
    }

    @Test
    void whatCannotBeSeenIsReplaced() {
        assertThat(Names.printable("a\0b\tc\nd\u202Ee\u2066f\uD83Cg\uD83C\uDF55"))
                .isEqualTo("a�b�c\nd�e�f�g\uD83C\uDF55");
    }
}
