package org.safeguardinghub.local.hub;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.safeguardinghub.local.demo.Demo;
import org.safeguardinghub.local.keycloak.OutsideToken;
import org.safeguardinghub.local.keys.KeyFolder;
import org.safeguardinghub.local.process.Folders;
import org.safeguardinghub.local.process.Launch;
import org.safeguardinghub.local.process.Troubled;

/** What the {@code ./hub} script calls once it has found a JDK: one command for one named hub. */
public final class Hub {

    private final HubHome home;
    private final PrintStream out;

    private Hub(HubHome home, PrintStream out) {
        this.home = home;
        this.out = out;
    }

    /** Arguments: the repository, the hub's name, the port offset or {@code kept}, the command and its own words. */
    public static void main(String[] arguments) {
        try {
            Path root = Path.of(arguments[0]).toAbsolutePath().normalize();
            HubHome home = new HubHome(root, arguments[1], offset(root, arguments[1], arguments[2]));
            new Hub(home, System.out)
                    .obey(arguments[3], Arrays.asList(arguments).subList(4, arguments.length));
        } catch (Troubled trouble) {
            System.err.println(trouble.getMessage());
            System.exit(1);
        } catch (UncheckedIOException broken) {
            System.err.println("The machine refused something the hub needs: " + broken.getMessage()
                    + ". Is the disk full, or is a folder somebody else's?");
            System.exit(1);
        }
        System.exit(0);
    }

    private void obey(String command, List<String> words) {
        switch (command) {
            case "up" -> up(!words.contains("--no-cache"));
            case "down" -> down();
            case "status" -> status();
            case "reset" -> reset();
            case "token" -> token(words);
            case "demo" -> demo(words);
            case "audit" -> audit(words);
            case Stopping.CACHES -> caches();
            default -> throw new Troubled("There is no command \"" + command + "\".");
        }
    }

    private void up(boolean withCaches) {
        Starting.makeFolders(home);
        try (FileChannel channel =
                        FileChannel.open(home.in("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                throw new Troubled("Another ./hub command is at work on the hub \"" + home.name() + "\".");
            }
            start(withCaches);
        } catch (IOException e) {
            throw new Troubled("Could not lock " + home.in("lock") + ": " + e.getMessage(), e);
        }
    }

    private void start(boolean withCaches) throws IOException {
        Stopping stopping = new Stopping(home);
        refuseIfRunning(stopping);
        Checks checks = new Checks(home);
        checks.all();
        Files.writeString(home.in("port-offset"), home.offset() + "\n");
        long since = System.nanoTime();
        Thread hook = new Thread(stopping::stopAll, "stop-what-was-started");
        Runtime.getRuntime().addShutdownHook(hook);
        Progress progress = new Progress(out);
        progress.say("Starting the hub \"" + home.name() + "\" in " + home.folder());
        try {
            new Starting(home, progress, Path.of(System.getenv("HUB_KEYCLOAK_ZIP"))).run();
        } catch (Troubled trouble) {
            throw checks.explain(trouble);
        }
        Files.writeString(home.in("run").resolve("complete"), "");
        Runtime.getRuntime().removeShutdownHook(hook);
        progress.done("the hub", "is up", since);
        welcome();
        if (withCaches && !new StartUpCaches(home, progress).missing().isEmpty()) {
            makeStartUpCachesAside();
        }
    }

    /** The hub is up and in use: what makes its next start faster gets only what time nobody else wants. */
    private void makeStartUpCachesAside() {
        List<String> command = new ArrayList<>(List.of("nice", "-n", "19"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx64m"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Hub.class.getName()));
        command.addAll(List.of(home.root().toString(), home.name(), "kept", Stopping.CACHES));
        Process process = new Launch(command, System.getenv(), home.folder(), home.log(Stopping.CACHES), false).start();
        Running.note(new Stopping(home).pids(), Stopping.CACHES, process.pid());
        out.println("  Start-up caches are being made in the background, for a faster next start.");
    }

    private void caches() {
        new StartUpCaches(home, new Progress(out)).make();
        Stopping stopping = new Stopping(home);
        stopping.recall(Stopping.CACHES).ifPresent(running -> running.forget(stopping.pids()));
    }

    private void refuseIfRunning(Stopping stopping) throws IOException {
        Path complete = home.in("run").resolve("complete");
        List<Running> alive = stopping.alive();
        List<String> gone = stopping.gone();
        if (!alive.isEmpty() && Files.exists(complete) && !gone.isEmpty()) {
            throw new Troubled("The hub \"" + home.name() + "\" is running without " + String.join(", ", gone)
                    + ", which crashed or was killed. See the logs in " + home.in("logs")
                    + ", then ./hub down and ./hub up: nothing it accepted is lost.");
        }
        if (!alive.isEmpty() && Files.exists(complete)) {
            throw new Troubled("The hub \"" + home.name() + "\" is already running (" + alive.size()
                    + " processes). ./hub status shows it, ./hub down stops it.");
        }
        if (!alive.isEmpty()) {
            out.println("An earlier start was cut short; stopping what it left (" + alive.size() + " processes).");
            stopping.stopAll();
        }
        Files.deleteIfExists(complete);
    }

    private void welcome() {
        out.println();
        out.println("  Dashboard      " + home.address(8090));
        out.println("  API            " + home.address(8080) + "  (described at /docs)");
        out.println("  Post caught    " + home.address(8095) + "  (e-mails and webhooks)");
        out.println("  Keycloak       " + home.address(Part.KEYCLOAK) + "  (admin, "
                + home.secret("keycloak-admin-password") + ")");
        out.println();
        out.println(
                "  Demo accounts  priya, sam (front door), morgan (manager), dee (duty manager), noor (out of hours),");
        out.println("                 ada, ben (administrators: one proposes, the other approves), audrey (auditor),");
        out.println("                 rowan (restricted records),");
        out.println(
                "                 dana (partner), wes (another authority); password " + home.secret("demo-password"));
        out.println();
    }

    private void down() {
        Stopping stopping = new Stopping(home);
        List<Running> alive = stopping.alive();
        stopping.stopAll();
        try {
            Files.deleteIfExists(home.in("run").resolve("complete"));
        } catch (IOException e) {
            throw new Troubled("Could not tidy " + home.in("run") + ": " + e.getMessage(), e);
        }
        out.println(
                alive.isEmpty()
                        ? "The hub \"" + home.name() + "\" was not running."
                        : "Stopped " + alive.size() + " processes of the hub \"" + home.name()
                                + "\". What it knows is kept.");
    }

    private void reset() {
        down();
        Folders.delete(home.folder());
        out.println("Wiped " + home.folder());
    }

    private void status() {
        Stopping stopping = new Stopping(home);
        long total = 0;
        for (String name : Stopping.names()) {
            var running = stopping.recall(name);
            boolean alive = running.filter(Running::isAlive).isPresent();
            long megabytes = alive ? running.orElseThrow().megabytes() : 0;
            total += megabytes;
            String state = alive ? "running" : running.isPresent() ? "GONE, see " + home.log(name) : "not running";
            out.println(String.format(
                    Locale.ROOT, "  %-14s %-8s %6s MB", name, state, alive ? Long.toString(megabytes) : "-"));
        }
        out.println(String.format(Locale.ROOT, "  %-14s %-8s %6d MB", "together", "", total));
        if (stopping.alive().isEmpty()) {
            throw new Troubled("The hub \"" + home.name() + "\" is not up.");
        }
        if (Files.notExists(home.in("run").resolve("complete"))) {
            throw new Troubled("The hub \"" + home.name() + "\" is being started, or its start was cut short.");
        }
        if (!stopping.gone().isEmpty()) {
            throw new Troubled("The hub \"" + home.name() + "\" is not whole: " + String.join(", ", stopping.gone())
                    + " crashed or was killed.");
        }
    }

    private void token(List<String> words) {
        if (words.size() != 1) {
            throw new Troubled("Whose token? For instance: ./hub token fernbank-primary-walkthrough");
        }
        String client = words.getFirst();
        if (Files.notExists(home.in("keys").resolve(client + ".jwk"))) {
            throw new Troubled("The hub \"" + home.name() + "\" has no key of a client " + client + ".");
        }
        out.println(new OutsideToken(home.issuer(), InstantSource.system())
                .of(client, new KeyFolder(home.in("keys")).read(client)));
    }

    private void demo(List<String> words) {
        var place = new Demo.Place(
                URI.create(home.address(8080)),
                URI.create(home.address(8090)),
                home.issuer(),
                new KeyFolder(home.in("keys")),
                home.secret("demo-password"));
        new Demo(place, out).run(words);
    }

    private void audit(List<String> words) {
        if (!words.equals(List.of("verify"))) {
            throw new Troubled("What about the audit trail? For instance: ./hub audit verify");
        }
        if (!new AuditTrails(home).verify(out)) {
            throw new Troubled("The audit trail was tampered with, or waits to be chained.");
        }
    }

    /** A hub keeps the offset of its first start, because its realm has addresses in it. */
    private static int offset(Path root, String name, String wish) {
        Path kept = root.resolve(".hub").resolve(name).resolve("port-offset");
        try {
            if (Files.notExists(kept)) {
                return "kept".equals(wish) ? 0 : Integer.parseInt(wish);
            }
            int offset = Integer.parseInt(Files.readString(kept).strip());
            if (!"kept".equals(wish) && Integer.parseInt(wish) != offset) {
                throw new Troubled("The hub \"" + name + "\" was made with --port-offset " + offset
                        + ", and its realm has those addresses in it. Use that, or another --name, or ./hub reset.");
            }
            return offset;
        } catch (NumberFormatException e) {
            throw new Troubled("A port offset is a number; \"" + wish + "\" is not.", e);
        } catch (IOException e) {
            throw new Troubled("Could not read " + kept + ": " + e.getMessage(), e);
        }
    }
}
