package dev.signalbox.hibernate.internal.bulk;

import dev.signalbox.hibernate.internal.bulk.sql.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.engine.jdbc.env.spi.IdentifierHelper;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.jspecify.annotations.Nullable;

/** Finds the entity tables that names in SQL refer to. Knows schemas and catalogs. */
final class MappedTables {

    private final SharedSessionContractImplementor session;
    private final IdentifierHelper identifiers;
    private final boolean folding;

    private @Nullable Namespace current;

    /** The schema and catalog for names without them. */
    private record Namespace(
            @Nullable String catalog, @Nullable String schema) {}

    /** Makes one for a statement of a session. */
    MappedTables(SharedSessionContractImplementor session) {
        this.session = session;
        this.identifiers = session.getJdbcServices().getJdbcEnvironment().getIdentifierHelper();
        this.folding =
                !identifiers.toMetaDataObjectName(Identifier.toIdentifier("aB")).equals("aB");
    }

    /** The tables that the names refer to, as Hibernate writes them. */
    Set<String> named(Set<TableName> names) {
        Set<String> named = new LinkedHashSet<>();
        SessionFactoryImplementor factory = session.getFactory();
        factory.getMappingMetamodel()
                .forEachEntityDescriptor(entity -> entity.forEachTableDetails(table -> {
                    if (!named.contains(table.getTableName()) && isNamed(table.getTableName(), names)) {
                        named.add(table.getTableName());
                    }
                }));
        return named;
    }

    private boolean isNamed(String table, Set<TableName> names) {
        TableName mapped = TableName.parse(table);
        return mapped != null && names.stream().anyMatch(each -> isSame(mapped, each));
    }

    private boolean isSame(TableName mapped, TableName named) {
        if (!canonical(mapped.last()).equals(canonical(named.last()))) {
            return false;
        }
        if (mapped.parts().size() == 1 && named.parts().size() == 1) {
            return true;
        }
        List<String> one = qualified(mapped);
        List<String> other = qualified(named);
        for (int i = 1; i <= Math.min(one.size(), other.size()); i++) {
            if (!one.get(one.size() - i).equals(other.get(other.size() - i))) {
                return false;
            }
        }
        return true;
    }

    /** The parts of a name. If it has no schema or catalog, adds the current one, if the database has one. */
    private List<String> qualified(TableName name) {
        List<String> parts = new ArrayList<>();
        name.parts().forEach(each -> parts.add(canonical(each)));
        Namespace namespace = current();
        if (parts.size() == 2 && parts.get(0).isEmpty() && namespace.schema != null) {
            parts.set(0, stored(namespace.schema));
        } else if (parts.size() == 3 && parts.get(1).isEmpty() && namespace.schema != null) {
            parts.set(1, stored(namespace.schema));
        }
        if (parts.size() == 1 && namespace.schema != null) {
            parts.add(0, stored(namespace.schema));
        }
        boolean lacksCatalog = parts.size() == (namespace.schema == null ? 1 : 2);
        if (lacksCatalog && namespace.catalog != null) {
            parts.add(0, stored(namespace.catalog));
        }
        return parts;
    }

    private String canonical(TableName.Part part) {
        return part.text().isEmpty()
                ? ""
                : stored(identifiers.toMetaDataObjectName(Identifier.toIdentifier(part.text(), part.quoted())));
    }

    /**
     * The form in which names are compared. A database that does not convert names to upper or lower case usually
     * ignores the case.
     */
    private String stored(String name) {
        return folding ? name : name.toLowerCase(Locale.ROOT);
    }

    /** The current schema and catalog. Asks the connection, because applications may change them. */
    private Namespace current() {
        Namespace known = current;
        if (known == null) {
            known = session.getJdbcCoordinator().getLogicalConnection().isOpen() ? ofConnection() : ofStart();
            current = known;
        }
        return known;
    }

    private Namespace ofConnection() {
        Connection connection =
                session.getJdbcCoordinator().getLogicalConnection().getPhysicalConnection();
        try {
            return new Namespace(connection.getCatalog(), connection.getSchema());
        } catch (SQLException e) {
            return ofStart();
        } finally {
            session.getJdbcCoordinator().afterStatementExecution();
        }
    }

    private Namespace ofStart() {
        var environment = session.getJdbcServices().getJdbcEnvironment();
        return new Namespace(text(environment.getCurrentCatalog()), text(environment.getCurrentSchema()));
    }

    private static @Nullable String text(@Nullable Identifier identifier) {
        return identifier == null ? null : identifier.getText();
    }
}
