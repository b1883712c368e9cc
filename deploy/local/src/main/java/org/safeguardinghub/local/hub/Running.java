package org.safeguardinghub.local.hub;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A process that this hub started, remembered by its id and by the moment the kernel says it began: a process id that
 * was given to somebody else since is never mistaken for ours.
 */
record Running(String part, long pid, String began) {

    static Running note(Path folder, String part, long pid) {
        Running running = new Running(part, pid, began(pid).orElse("gone"));
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(part), pid + " " + running.began() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return running;
    }

    static Optional<Running> recall(Path folder, String part) {
        Path file = folder.resolve(part);
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try {
            List<String> words = List.of(Files.readString(file).strip().split(" ", -1));
            return words.size() < 2
                    ? Optional.empty()
                    : Optional.of(new Running(part, Long.parseLong(words.get(0)), words.get(1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void forget(Path folder) {
        try {
            Files.deleteIfExists(folder.resolve(part));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isAlive() {
        return began(pid).filter(began::equals).isPresent();
    }

    /** Resident memory in megabytes. */
    long megabytes() {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    void signal(String name) {
        if (!isAlive()) {
            return;
        }
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(pid))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Field 22 of {@code /proc/<pid>/stat}, counted after the command's closing bracket; a zombie does not live. */
    private static Optional<String> began(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return "Z".equals(fields[0]) ? Optional.empty() : Optional.of(fields[19]);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
