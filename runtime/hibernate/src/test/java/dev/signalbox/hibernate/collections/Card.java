package dev.signalbox.hibernate.collections;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.HashMap;
import java.util.Map;
import org.hibernate.annotations.Any;
import org.hibernate.annotations.AnyDiscriminatorValue;
import org.hibernate.annotations.AnyKeyJavaClass;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Has one attribute of each kind that is in the entity's own row. */
@Entity
public class Card {

    @Id
    @GeneratedValue
    public Long id;

    public String title = "old";

    @Embedded
    public Patch patch = new Patch("red");

    @ManyToOne
    public Item item;

    @Any
    @AnyKeyJavaClass(Long.class)
    @AnyDiscriminatorValue(discriminator = "i", entity = Item.class)
    @AnyDiscriminatorValue(discriminator = "c", entity = Coin.class)
    @Column(name = "thing_kind")
    @JoinColumn(name = "thing_id")
    public Object thing;

    public String[] words = {"a", "b"};

    public int[] numbers = {1, 2};

    public byte[] picture = {1, 2};

    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, String> settings = new HashMap<>(Map.of("color", "red"));
}
