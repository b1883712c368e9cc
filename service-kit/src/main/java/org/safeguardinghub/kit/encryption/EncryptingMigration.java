package org.safeguardinghub.kit.encryption;

import java.sql.Connection;
import java.time.InstantSource;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Encrypts what was stored before there were keys. The database cannot do it by itself: it has none (ADR 0051). */
public abstract class EncryptingMigration implements JavaMigration {

    private final MigrationVersion version;
    private final String description;
    private final MasterKeys masters;
    private final InstantSource clock;

    protected EncryptingMigration(String version, String description, MasterKeys masters, InstantSource clock) {
        this.version = MigrationVersion.fromVersion(version);
        this.description = description;
        this.masters = masters;
        this.clock = clock;
    }

    /** @param owner of the tables, in a transaction that touches every authority's rows */
    protected abstract void encrypt(JdbcClient owner, Encryption keys);

    @Override
    public final void migrate(Context context) {
        encrypt(context.getConnection());
    }

    /** As {@link #migrate}, for a test that has rows from before. */
    public final void encrypt(Connection owner) {
        var jdbc = JdbcClient.create(new SingleConnectionDataSource(owner, true));
        var keys = masters.unlock(jdbc, clock);
        jdbc.sql("select set_config('app.authority', '*', true), set_config('app.agency', '*', true)")
                .query((_, _) -> Boolean.TRUE)
                .single();
        encrypt(jdbc, keys);
    }

    @Override
    public final MigrationVersion getVersion() {
        return version;
    }

    @Override
    public final String getDescription() {
        return description;
    }

    @Override
    public final @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public final boolean canExecuteInTransaction() {
        return true;
    }
}
