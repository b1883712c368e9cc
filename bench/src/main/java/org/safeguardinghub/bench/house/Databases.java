package org.safeguardinghub.bench.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The databases of a hub that {@code ./hub} runs, as their owners see them: row-level security holds for those, too. */
record Databases(Path state, int port) {

    private static final int POSTGRES = 5543;

    static Databases of(Hub hub) {
        return new Databases(hub.home().resolve(".hub").resolve(hub.name()), POSTGRES + hub.offset());
    }

    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + database, database + "_owner", secret(database));
    }

    private String secret(String database) {
        try {
            return Files.readString(state.resolve("secrets").resolve(database + "-owner-password"))
                    .strip();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
