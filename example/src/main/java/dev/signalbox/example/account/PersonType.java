package dev.signalbox.example.account;

/** What somebody is here for. */
public enum PersonType {
    STUDENT("Student"),
    TEACHER("Teacher"),
    GUEST("Guest");

    private final String label;

    PersonType(String label) {
        this.label = label;
    }

    public String getLabel() {
        return label;
    }
}
