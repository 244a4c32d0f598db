package dev.signalbox.hibernate.internal.bulk;

import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.dialect.Dialect;
import org.hibernate.engine.jdbc.env.spi.ExtractedDatabaseMetaData;
import org.hibernate.engine.jdbc.env.spi.IdentifierHelper;
import org.hibernate.engine.jdbc.env.spi.JdbcEnvironment;
import org.hibernate.engine.jdbc.env.spi.LobCreatorBuilder;
import org.hibernate.engine.jdbc.env.spi.NameQualifierSupport;
import org.hibernate.engine.jdbc.env.spi.QualifiedObjectNameFormatter;
import org.hibernate.engine.jdbc.spi.SqlExceptionHelper;
import org.hibernate.sql.ast.SqlAstTranslatorFactory;

/** Wraps Hibernate's JDBC environment and replaces its translator by {@link BulkTranslations}. */
public record BulkEnvironment(JdbcEnvironment environment, BulkTranslations translations) implements JdbcEnvironment {

    @Override
    public SqlAstTranslatorFactory getSqlAstTranslatorFactory() {
        return translations;
    }

    @Override
    public Dialect getDialect() {
        return environment.getDialect();
    }

    @Override
    public ExtractedDatabaseMetaData getExtractedDatabaseMetaData() {
        return environment.getExtractedDatabaseMetaData();
    }

    @Override
    public Identifier getCurrentCatalog() {
        return environment.getCurrentCatalog();
    }

    @Override
    public Identifier getCurrentSchema() {
        return environment.getCurrentSchema();
    }

    @Deprecated
    @Override
    public QualifiedObjectNameFormatter getQualifiedObjectNameFormatter() {
        return environment.getQualifiedObjectNameFormatter();
    }

    @Override
    public IdentifierHelper getIdentifierHelper() {
        return environment.getIdentifierHelper();
    }

    @Override
    public NameQualifierSupport getNameQualifierSupport() {
        return environment.getNameQualifierSupport();
    }

    @Override
    public SqlExceptionHelper getSqlExceptionHelper() {
        return environment.getSqlExceptionHelper();
    }

    @Override
    public LobCreatorBuilder getLobCreatorBuilder() {
        return environment.getLobCreatorBuilder();
    }
}
