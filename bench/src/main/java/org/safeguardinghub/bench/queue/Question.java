package org.safeguardinghub.bench.queue;

import java.sql.Connection;
import java.sql.SQLException;

/** What must not cost more in a larger table; the statements are the service's own. */
interface Question {

    String words();

    /** @param number which of the contacts, or people, it is about */
    void ask(Connection connection, int number) throws SQLException;
}
