package org.safeguardinghub.testkit.infrastructure;

import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** For a test that looks into tables: the running service's own role, with the boundary of the house on each connection. */
public final class EveryRow {

    private static final String OF_THE_HOUSE = "options=-c%20app.authority=*%20-c%20app.agency=*";

    public static JdbcClient of(Environment environment) {
        return of(
                environment.getRequiredProperty("hub.db.url"),
                environment.getRequiredProperty("hub.db.user"),
                environment.getRequiredProperty("hub.db.password"));
    }

    /** The owner of the tables, who may read all of them. */
    public static JdbcClient ofTheOwner(Environment environment) {
        return of(
                environment.getRequiredProperty("hub.db.url"),
                environment.getRequiredProperty("hub.db.owner-user"),
                environment.getRequiredProperty("hub.db.owner-password"));
    }

    public static JdbcClient ofTheOwner(TestDatabase database) {
        return of(database.url(), database.ownerUser(), database.ownerPassword());
    }

    private static JdbcClient of(String url, String user, String password) {
        return JdbcClient.create(
                new DriverManagerDataSource(url + (url.contains("?") ? "&" : "?") + OF_THE_HOUSE, user, password));
    }

    private EveryRow() {}
}
