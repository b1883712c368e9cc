package org.safeguardinghub.local.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.safeguardinghub.local.process.Troubled;

/** Makes databases and roles, as the superuser; safe to do again. The server is a JDBC address that ends in a slash. */
public record PostgresAdministrator(String server, String user, String password) {

    public void provide(DatabaseRoles roles) {
        run("postgres", roles.fill(LocalPostgres.read("roles.sql")));
        if (!exists(roles.database())) {
            run("postgres", "create database \"" + roles.database() + "\" owner \"" + roles.owner() + "\"");
        }
        run(roles.database(), roles.fill(LocalPostgres.read("database.sql")));
    }

    private boolean exists(String database) {
        try (Connection connection = connect("postgres");
                PreparedStatement query = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
            query.setString(1, database);
            try (ResultSet found = query.executeQuery()) {
                return found.next();
            }
        } catch (SQLException e) {
            throw new Troubled(
                    "PostgreSQL would not say whether database " + database + " exists: " + e.getMessage(), e);
        }
    }

    private void run(String database, String sql) {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new Troubled("PostgreSQL refused to prepare database " + database + ": " + e.getMessage(), e);
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(server + database, user, password);
    }
}
