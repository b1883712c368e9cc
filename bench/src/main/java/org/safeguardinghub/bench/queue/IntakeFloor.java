package org.safeguardinghub.bench.queue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the rows of one intake cost in the database alone: {@code pgbench} writes the contact, the sender's words, the
 * people, the history, the outgoing event and the audit row, each in a transaction of its own. The intake through the
 * gateway is held against it (design 8: at least a quarter).
 */
final class IntakeFloor {

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
    private static final int CLIENTS = 8;

    private final Stock stock;
    private final String database;
    private final Duration length;

    IntakeFloor(Stock stock, String database, Duration length) {
        this.stock = stock;
        this.database = database;
        this.length = length;
    }

    String run() {
        var script = stock.folder().resolve("intake.sql");
        try {
            Files.writeString(script, Stock.text("intake.sql"));
            var command = new ArrayList<>(List.of("pgbench", "-n", "-M", "prepared", "-c", "" + CLIENTS, "-j", "2"));
            command.addAll(List.of("-T", "" + length.toSeconds(), "-f", script.toString()));
            command.addAll(stock.pgbenchTo(database));
            var start = new ProcessBuilder(command).redirectErrorStream(true);
            start.environment().put("PGPASSWORD", Stock.password());
            var pgbench = start.start();
            var said = new String(pgbench.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            var rate = RATE.matcher(said);
            if (pgbench.waitFor() != 0 || !rate.find()) {
                throw new IllegalStateException("pgbench failed: " + said);
            }
            return "The rows of one intake written by pgbench alone, %d clients, %d s: **%s a second**.\n"
                    .formatted(CLIENTS, length.toSeconds(), rate.group(1));
        } catch (IOException absent) {
            throw new UncheckedIOException("pgbench is needed: apt-get install postgresql-contrib", absent);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
