package dev.signalbox;

/**
 * The signals with a name of their own, for {@link Receiver#signal()}. Each stands for a record that an integration
 * brings. The core refers to that record by name only. If it is not on the class path, the compiler says which artifact has
 * it. Other signals have no name here: give their class to {@link Receiver#value()}.
 */
public enum StandardSignal {
    /** A row is about to be loaded into an entity. */
    PRE_INIT("dev.signalbox.model.PreInit", "signalbox-hibernate"),
    /** An entity has been loaded. */
    POST_INIT("dev.signalbox.model.PostInit", "signalbox-hibernate"),
    /** An entity is about to be inserted or updated. */
    PRE_SAVE("dev.signalbox.model.PreSave", "signalbox-hibernate"),
    /** An entity has been inserted or updated, in a transaction that is still open. */
    POST_SAVE("dev.signalbox.model.PostSave", "signalbox-hibernate"),
    /** An entity has been upserted: inserted or updated; the database does not say which. */
    POST_UPSERT("dev.signalbox.model.PostUpsert", "signalbox-hibernate"),
    /** An entity is about to be deleted. */
    PRE_DELETE("dev.signalbox.model.PreDelete", "signalbox-hibernate"),
    /** An entity has been deleted, in a transaction that is still open. */
    POST_DELETE("dev.signalbox.model.PostDelete", "signalbox-hibernate"),
    /** What an entity has in a many-to-many association changes or has changed. */
    M2M_CHANGED("dev.signalbox.model.M2mChanged", "signalbox-hibernate"),
    /** A statement has changed rows without their entities. */
    BULK_CHANGED("dev.signalbox.model.BulkChanged", "signalbox-hibernate"),
    /** A request has come in, and the application has not seen it yet. */
    REQUEST_STARTED("dev.signalbox.servlet.RequestStarted", "signalbox-servlet"),
    /** The application is done with a request. */
    REQUEST_FINISHED("dev.signalbox.servlet.RequestFinished", "signalbox-servlet"),
    /** An exception that nothing handles has come out of the application. */
    GOT_REQUEST_EXCEPTION("dev.signalbox.servlet.GotRequestException", "signalbox-servlet"),
    /** A user has logged in. */
    USER_LOGGED_IN("dev.signalbox.spring.UserLoggedIn", "signalbox-spring-boot"),
    /** A user has logged out. */
    USER_LOGGED_OUT("dev.signalbox.spring.UserLoggedOut", "signalbox-spring-boot"),
    /** Credentials were refused. */
    USER_LOGIN_FAILED("dev.signalbox.spring.UserLoginFailed", "signalbox-spring-boot"),
    /** A database is about to be migrated. */
    PRE_MIGRATE("dev.signalbox.spring.PreMigrate", "signalbox-spring-boot"),
    /** A database has been migrated. */
    POST_MIGRATE("dev.signalbox.spring.PostMigrate", "signalbox-spring-boot");

    private final String type;
    private final String artifact;

    StandardSignal(String type, String artifact) {
        this.type = type;
        this.artifact = artifact;
    }

    /** The binary name of the signal's record. */
    public String type() {
        return type;
    }

    /** The id of the artifact, in the group {@code dev.signalbox}, that brings the record. */
    public String artifact() {
        return artifact;
    }
}
