package dev.signalbox.hibernate.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;

/** Refers to no other entity. Entities that belong to it refer to it. */
@Entity
@Table(name = "users")
@Inheritance(strategy = InheritanceType.JOINED)
public class User {

    @Id
    @GeneratedValue
    public Long id;

    public String name;

    public String email;

    public int logins;

    @OneToMany(mappedBy = "user")
    public List<Profile> profiles = new ArrayList<>();

    protected User() {}

    public User(String name) {
        this.name = name;
    }
}
