package dev.signalbox.example.account;

/** The role in which a user registers. */
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
