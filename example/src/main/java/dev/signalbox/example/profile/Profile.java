package dev.signalbox.example.profile;

import dev.signalbox.example.account.Account;
import dev.signalbox.example.account.Extras;
import dev.signalbox.example.account.PersonType;
import dev.signalbox.example.account.Sex;
import dev.signalbox.example.account.User;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.Period;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The profile of an account. It has the same id as the account, so there cannot be two.
 *
 * <p>The account has no reference to its profile. That keeps the features apart, and Hibernate cannot find a reference
 * to a deleted profile.
 */
@Entity
@Table(name = "profiles")
public class Profile {

    static final int NICKNAME_LENGTH = 50;

    @Id
    private @Nullable Long id;

    /** The only place that names the user entity: put your own user class here. */
    @MapsId
    @OneToOne(targetEntity = User.class, fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "user_id")
    private Account account;

    @Column(nullable = false)
    private String username;

    @Column(nullable = false)
    private String email;

    @Column(nullable = false)
    private String firstName;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private PersonType type;

    @Enumerated(EnumType.STRING)
    private @Nullable Sex sex;

    private @Nullable LocalDate birthDate;

    /** Set if the user entered an age and no birth date. An age would be wrong a year later. */
    private @Nullable Integer birthYear;

    @Column(length = NICKNAME_LENGTH)
    private @Nullable String nickname;

    /** The key of the photo. */
    private @Nullable String photo;

    @Version
    private int version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Profile() {}

    /** The profile of a new account, with the details from the registration or defaults. */
    public Profile(Account account) {
        this.account = account;
        copyAccount();
        copyExtras(account.getExtras());
    }

    /** Copies changes of the account. */
    public void update() {
        copyAccount();
    }

    void describe(Extras extras) {
        copyExtras(extras);
    }

    void describe(@Nullable LocalDate newBirthDate, @Nullable String newNickname) {
        setBirth(newBirthDate, birthYear);
        nickname = newNickname;
    }

    /** Sets an age in place of a birth date. */
    void describeAge(@Nullable Integer age, LocalDate today) {
        setBirth(birthDate, age == null ? null : today.getYear() - age);
    }

    /** Separate from {@link #update}, because a constructor must not call methods that can be overridden. */
    private void copyAccount() {
        username = account.getUsername();
        email = account.getEmail();
        firstName = account.getFirstName();
    }

    private void copyExtras(Extras extras) {
        type = Objects.requireNonNullElse(extras.type(), PersonType.GUEST);
        sex = extras.sex();
        setBirth(extras.birthDate(), birthYear);
        nickname = extras.nickname();
    }

    /** If there is a birth date, the year is redundant and not kept. */
    private void setBirth(@Nullable LocalDate date, @Nullable Integer year) {
        birthDate = date;
        birthYear = date == null ? year : null;
    }

    public Long getId() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    public Account getAccount() {
        return account;
    }

    public String getUsername() {
        return username;
    }

    public String getEmail() {
        return email;
    }

    public String getFirstName() {
        return firstName;
    }

    public PersonType getType() {
        return type;
    }

    public @Nullable Sex getSex() {
        return sex;
    }

    public @Nullable LocalDate getBirthDate() {
        return birthDate;
    }

    /** The age on a day, in years: approximate if only the year of birth is known, null if neither is known. */
    public @Nullable Integer ageOn(LocalDate day) {
        if (birthDate != null) {
            return Period.between(birthDate, day).getYears();
        }
        return birthYear == null ? null : day.getYear() - birthYear;
    }

    public @Nullable String getNickname() {
        return nickname;
    }

    /** The present values of the details that registration asks for. */
    public Extras getExtras() {
        return new Extras(type, sex, birthDate, nickname);
    }

    public @Nullable String getPhoto() {
        return photo;
    }

    void setPhoto(@Nullable String photo) {
        this.photo = photo;
    }
}
