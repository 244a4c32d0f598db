package dev.signalbox.hibernate.shop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import org.hibernate.annotations.NaturalId;

/** Has a natural id. */
@Entity
public class Member implements Account {

    @Id
    @GeneratedValue
    public Long id;

    @NaturalId(mutable = true)
    @Column(nullable = false)
    public String login;

    protected Member() {}

    public Member(String login) {
        this.login = login;
    }

    @Override
    public String login() {
        return login;
    }
}
