package org.safeguardinghub.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How to start a program. A tied program ends with the JVM that started it, even when that JVM is killed: it is held by
 * a pipe that closes then. A free one lives in its own session until it is stopped.
 */
public record Launch(List<String> command, Map<String, String> environment, Path folder, Path log, boolean tied) {

    /**
     * Ends the program when our end of the pipe closes; ends itself when the program does. PostgreSQL stops fast on
     * INT; a JVM that a shell started in the background ignores INT and obeys TERM.
     */
    private static final String HOLD = """
            "$@" </dev/null &
            program=$!
            exec 3<&0
            (cat <&3 >/dev/null; kill -INT $program; kill -TERM $program) 2>/dev/null &
            wait $program
            """;

    public Launch {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    public Process start() {
        List<String> whole = new ArrayList<>(tied ? List.of("sh", "-c", HOLD, "hold") : List.of("setsid"));
        whole.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(whole).directory(folder.toFile());
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        if (!tied) {
            builder.redirectInput(Path.of("/dev/null").toFile());
        }
        try {
            Files.createDirectories(folder);
            Files.createDirectories(log.resolveSibling("."));
            return builder.start();
        } catch (IOException e) {
            throw new Troubled("Could not start " + command.getFirst() + ": " + e.getMessage(), e);
        }
    }
}
