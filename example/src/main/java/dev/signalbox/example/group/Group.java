package dev.signalbox.example.group;

import dev.signalbox.example.account.Account;
import dev.signalbox.example.account.User;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A group of accounts. The account does not know its groups. */
@Entity
@Table(name = "user_groups") // "groups" is a reserved word of SQL
public class Group {

    static final int NAME_LENGTH = 50;

    @Id
    @GeneratedValue
    private @Nullable Long id;

    @Column(nullable = false, unique = true, length = NAME_LENGTH)
    private String name;

    /** A user class of your own goes here. */
    @ManyToMany(targetEntity = User.class)
    @JoinTable(
            name = "group_members",
            joinColumns = @JoinColumn(name = "group_id"),
            inverseJoinColumns = @JoinColumn(name = "user_id"))
    @OrderBy("username")
    private Set<Account> members = new LinkedHashSet<>();

    @Version
    private int version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Group() {}

    public Group(String name) {
        this.name = name;
    }

    void rename(String newName) {
        name = newName;
    }

    /** Replaces the members by these. Keeps those that are members already, so that only changes send signals. */
    public void setMembers(Collection<? extends Account> accounts) {
        members.removeIf(member -> !contains(accounts, member));
        accounts.stream().filter(account -> !contains(members, account)).forEach(members::add);
    }

    void remove(Account account) {
        members.removeIf(member -> contains(Set.of(account), member));
    }

    /** Compares ids, because Hibernate may use a proxy for the account. */
    private static boolean contains(Collection<? extends Account> accounts, Account account) {
        return accounts.stream().anyMatch(each -> each.getId().equals(account.getId()));
    }

    public Long getId() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    public String getName() {
        return name;
    }

    int getVersion() {
        return version;
    }

    public Set<Account> getMembers() {
        return Collections.unmodifiableSet(members);
    }
}
