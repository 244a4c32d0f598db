package dev.signalbox.hibernate.library;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import org.hibernate.envers.Audited;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.FullTextField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;

@Entity
@Audited
@Indexed
public class Book {

    @Id
    @GeneratedValue
    public Long id;

    @FullTextField
    public String title;

    protected Book() {}

    public Book(String title) {
        this.title = title;
    }
}
