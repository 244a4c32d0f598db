package dev.signalbox.durable.people;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** Entities of the tests, with ids of each kind. */
@SuppressWarnings("NullAway.Init") // Hibernate sets the fields
public final class People {

    private People() {}

    /** All of them, without tenants. */
    public static Class<?>[] all() {
        return new Class<?>[] {
            Team.class,
            User.class,
            Admin.class,
            Seat.class,
            Place.class,
            Ticket.class,
            Document.class,
            Passport.class,
            Word.class
        };
    }

    /** A generated number. */
    @Entity(name = "Team")
    public static class Team {

        @Id
        @GeneratedValue
        public Long id;

        public String name;

        @OneToMany(mappedBy = "team")
        public List<User> users = new ArrayList<>();

        protected Team() {}

        public Team(String name) {
            this.name = name;
        }

        public String name() {
            return name;
        }

        public int size() {
            return users.size();
        }
    }

    /** How a user is reached. */
    @Embeddable
    public static class Address {

        public @Nullable String street;
        public @Nullable Integer number;

        protected Address() {}

        public Address(String street, int number) {
            this.street = street;
            this.number = number;
        }
    }

    /** An enum that is stored as a number. */
    public enum Rank {
        LOW,
        HIGH
    }

    /** With a version, an embeddable, a converter and a subclass. */
    @Entity(name = "User")
    @Table(name = "users")
    @Inheritance(strategy = InheritanceType.JOINED)
    public static class User {

        @Id
        @GeneratedValue
        public Long id;

        @Version
        public int version;

        public @Nullable String name;

        @Enumerated(EnumType.ORDINAL)
        @Column(name = "grade")
        public @Nullable Rank rank;

        public @Nullable BigDecimal balance;

        public @Nullable LocalDate born;

        @Embedded
        public @Nullable Address address;

        @Convert(converter = PathText.class)
        public @Nullable Path path;

        @ManyToOne(fetch = FetchType.LAZY)
        public @Nullable Team team;

        @ManyToMany
        public Set<Team> fans = new HashSet<>();

        @Basic
        public byte @Nullable [] photo;

        protected User() {}

        public User(String name) {
            this.name = name;
        }
    }

    /** A subclass. */
    @Entity(name = "Admin")
    public static class Admin extends User {

        public @Nullable String realm;

        protected Admin() {}

        public Admin(String name, String realm) {
            super(name);
            this.realm = realm;
        }
    }

    /** An embedded id, with a line break in it. */
    @Entity(name = "Seat")
    public static class Seat {

        @EmbeddedId
        public SeatId id;

        public @Nullable String name;

        protected Seat() {}

        public Seat(SeatId id) {
            this.id = id;
        }
    }

    /** Of a seat. */
    @Embeddable
    public record SeatId(@Column(name = "line") String row, int number) implements Serializable {}

    /** An id class. */
    @Entity(name = "Place")
    @IdClass(PlaceId.class)
    public static class Place {

        @Id
        public String country;

        @Id
        @Column(name = "on_day")
        public LocalDate day;

        public @Nullable String name;

        protected Place() {}

        public Place(String country, LocalDate day) {
            this.country = country;
            this.day = day;
        }
    }

    /** Of a place. */
    public record PlaceId(String country, LocalDate day) implements Serializable {}

    /** An id class with an association. */
    @Entity(name = "Ticket")
    @IdClass(TicketId.class)
    public static class Ticket {

        @Id
        @ManyToOne
        public Team team;

        @Id
        public int number;

        public @Nullable String name;

        protected Ticket() {}

        public Ticket(Team team, int number) {
            this.team = team;
            this.number = number;
        }
    }

    /** Of a ticket. */
    public static class TicketId implements Serializable {

        private static final long serialVersionUID = 1L;

        public Long team;
        public int number;

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof TicketId id && id.team.equals(team) && id.number == number;
        }

        @Override
        public int hashCode() {
            return number;
        }
    }

    /** A generated UUID. */
    @Entity(name = "Document")
    public static class Document {

        @Id
        @GeneratedValue
        public UUID id;

        public @Nullable String name;

        public Document() {}
    }

    /** Another entity's id. */
    @Entity(name = "Passport")
    public static class Passport {

        @Id
        public Long id;

        @MapsId
        @ManyToOne
        public Team team;

        public @Nullable String name;

        protected Passport() {}

        public Passport(Team team) {
            this.team = team;
        }
    }

    /** An assigned text. */
    @Entity(name = "Word")
    public static class Word {

        @Id
        public String id;

        public @Nullable String name;

        protected Word() {}

        public Word(String id) {
            this.id = id;
        }
    }

    /** Of a tenant. */
    @Entity(name = "Tenanted")
    public static class Tenanted {

        @Id
        @GeneratedValue
        public Long id;

        @TenantId
        public String tenant;

        public @Nullable String name;

        public Tenanted() {}
    }
}
