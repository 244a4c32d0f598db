package dev.signalbox.hibernate.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.SoftDelete;

/** Has an assigned id, and stays in the table when it is deleted. */
@Entity
@SoftDelete
public class Memo {

    @Id
    public String id;

    public String text;

    protected Memo() {}

    public Memo(String id) {
        this.id = id;
    }
}
