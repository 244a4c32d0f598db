package dev.signalbox.spring.events;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

@Entity
public class Person {

    @Id
    @GeneratedValue
    private @Nullable Long id;

    private String name = "";

    protected Person() {}

    public Person(String name) {
        this.name = name;
    }

    public String getName() {
        return name;
    }
}
