package dev.signalbox.hibernate.enhanced;

import jakarta.persistence.Basic;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tracks its changes, and loads its text and its chapter at the first access. */
@Entity
public class Page {

    @Id
    @GeneratedValue
    private Long id;

    private String title;

    private int changes;

    @Basic(fetch = FetchType.LAZY)
    private String text;

    @ManyToOne(fetch = FetchType.LAZY)
    private Page chapter;

    @ManyToMany
    private Set<Page> links = new HashSet<>();

    @ElementCollection
    private Set<String> words = new HashSet<>();

    @ElementCollection
    @OrderColumn
    private List<String> lines = new ArrayList<>();

    protected Page() {}

    public Page(String title, String text) {
        this.title = title;
        this.text = text;
    }

    public Long getId() {
        return id;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public int getChanges() {
        return changes;
    }

    public void setChanges(int changes) {
        this.changes = changes;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public Page getChapter() {
        return chapter;
    }

    public void setChapter(Page chapter) {
        this.chapter = chapter;
    }

    public Set<Page> getLinks() {
        return links;
    }

    public Set<String> getWords() {
        return words;
    }

    public void setWords(Set<String> words) {
        this.words = words;
    }

    public List<String> getLines() {
        return lines;
    }
}
