package org.safeguardinghub.referral.contact.persistence;

import java.sql.Connection;
import java.time.InstantSource;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.encryption.MasterKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** V91: what was stored before there were keys. The database cannot do it: it has none. */
@Component
class EncryptWhatIsThere implements JavaMigration {

    private final MasterKeys masters;
    private final JsonMapper json;
    private final InstantSource clock;

    EncryptWhatIsThere(MasterKeys masters, JsonMapper json, InstantSource clock) {
        this.masters = masters;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("91");
    }

    @Override
    public String getDescription() {
        return "what is there is encrypted";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) {
        encrypt(context.getConnection());
    }

    void encrypt(Connection owner) {
        var jdbc = JdbcClient.create(new SingleConnectionDataSource(owner, true));
        var before = new StoredBefore(jdbc, json, masters.unlock(jdbc, clock));
        before.enterEverywhere();
        before.encryptTellings();
        before.indexHomes();
        before.encryptDescriptions();
        before.hidePersonKeys();
        before.encryptDrafts();
    }
}
