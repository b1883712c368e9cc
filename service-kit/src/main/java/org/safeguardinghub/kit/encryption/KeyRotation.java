package org.safeguardinghub.kit.encryption;

import java.util.Objects;
import org.safeguardinghub.kit.database.Sweep;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Renews the ring once a year and wraps all data keys under its head, a few hundred at a time. No field is touched. */
final class KeyRotation implements Sweep {

    private static final int AT_ONCE = 200;

    private final Encryption encryption;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    KeyRotation(Encryption encryption, JdbcClient jdbc, TransactionTemplate transaction) {
        this.encryption = encryption;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public void sweep() {
        transaction.executeWithoutResult(_ -> encryption.renew());
        while (rewrapSome() > 0) {}
    }

    private int rewrapSome() {
        return Objects.requireNonNull(transaction.execute(_ -> {
            Everywhere.enter(jdbc);
            return encryption.rewrap(AT_ONCE);
        }));
    }
}
