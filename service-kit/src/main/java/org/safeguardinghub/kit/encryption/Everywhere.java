package org.safeguardinghub.kit.encryption;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Keys of all authorities, for this transaction. */
final class Everywhere {

    static void enter(JdbcClient jdbc) {
        jdbc.sql("SELECT set_config('app.authority', '*', true)")
                .query(String.class)
                .single();
    }

    private Everywhere() {}
}
