package org.safeguardinghub.referral.contact.persistence;

import java.time.InstantSource;
import org.safeguardinghub.kit.encryption.EncryptingMigration;
import org.safeguardinghub.kit.encryption.Encryption;
import org.safeguardinghub.kit.encryption.MasterKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** V91: what was told before there were keys. */
@Component
class EncryptWhatIsThere extends EncryptingMigration {

    private final JsonMapper json;

    EncryptWhatIsThere(MasterKeys masters, JsonMapper json, InstantSource clock) {
        super("91", "what is there is encrypted", masters, clock);
        this.json = json;
    }

    @Override
    protected void encrypt(JdbcClient owner, Encryption keys) {
        var before = new StoredBefore(owner, json, keys);
        before.encryptTellings();
        before.indexHomes();
        before.encryptDescriptions();
        before.hidePersonKeys();
        before.encryptDrafts();
    }
}
