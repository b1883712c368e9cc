package org.safeguardinghub.testkit.infrastructure;

import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** For a test that looks into tables: the running service's own role, with the boundary of the house on each connection. */
public final class EveryRow {

    private static final String OF_THE_HOUSE = "options=-c%20app.authority=*%20-c%20app.agency=*";

    public static JdbcClient of(Environment environment) {
        return as(environment, "hub.db.user", "hub.db.password");
    }

    /** The owner of the tables, who may read all of them. */
    public static JdbcClient ofTheOwner(Environment environment) {
        return as(environment, "hub.db.owner-user", "hub.db.owner-password");
    }

    private static JdbcClient as(Environment environment, String user, String password) {
        var url = environment.getRequiredProperty("hub.db.url");
        return JdbcClient.create(new DriverManagerDataSource(
                url + (url.contains("?") ? "&" : "?") + OF_THE_HOUSE,
                environment.getRequiredProperty(user),
                environment.getRequiredProperty(password)));
    }

    private EveryRow() {}
}
