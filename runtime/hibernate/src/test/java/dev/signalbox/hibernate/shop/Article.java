package dev.signalbox.hibernate.shop;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.annotations.DynamicUpdate;

/** An entity with a version, a required attribute and dynamic updates. */
@Entity
@DynamicUpdate
public class Article {

    @Id
    @GeneratedValue
    public Long id;

    @Version
    public int version;

    public String title;

    @Column(nullable = false)
    public String slug;

    @Embedded
    public Price price;

    @ElementCollection
    @CollectionTable(name = "article_tags")
    public Set<String> tags = new HashSet<>();

    protected Article() {}

    public Article(String title) {
        this.title = title;
    }
}
