package dev.signalbox;

/**
 * The signals that have a standard name, for {@link Receiver#signal()}. Each stands for a record in the artifact of an
 * integration. The core refers to that record by name only. If the record is not on the class path, the compiler says
 * which artifact contains it. For all other signals, give the class to {@link Receiver#value()}.
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
    /** The elements of an entity's many-to-many association are about to change or have changed. */
    M2M_CHANGED("dev.signalbox.model.M2mChanged", "signalbox-hibernate"),
    /** A statement has changed rows in the database, without loading entities. */
    BULK_CHANGED("dev.signalbox.model.BulkChanged", "signalbox-hibernate"),
    /** A request has come in, and the application has not seen it yet. */
    REQUEST_STARTED("dev.signalbox.servlet.RequestStarted", "signalbox-servlet"),
    /** The application has finished a request. */
    REQUEST_FINISHED("dev.signalbox.servlet.RequestFinished", "signalbox-servlet"),
    /** The application has thrown an exception that it does not handle itself. */
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
    POST_MIGRATE("dev.signalbox.spring.PostMigrate", "signalbox-spring-boot"),
    /** A call of a durable receiver is recorded, in a transaction that is still open. */
    TASK_ENQUEUED("dev.signalbox.durable.TaskEnqueued", "signalbox-durable"),
    /** An attempt to call a durable receiver begins. */
    TASK_STARTED("dev.signalbox.durable.TaskStarted", "signalbox-durable"),
    /** An attempt to call a durable receiver has ended. */
    TASK_FINISHED("dev.signalbox.durable.TaskFinished", "signalbox-durable");

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

    /** The id of the artifact that contains the record; its group is {@code dev.signalbox}. */
    public String artifact() {
        return artifact;
    }
}
