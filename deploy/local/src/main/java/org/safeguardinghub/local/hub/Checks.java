package org.safeguardinghub.local.hub;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.safeguardinghub.local.process.PortHolder;
import org.safeguardinghub.local.process.Ports;
import org.safeguardinghub.local.process.Troubled;

/** What must be so before anything is started. */
record Checks(HubHome home) {

    private static final long MEGABYTE = 1024 * 1024;
    private static final long NEEDED_MEGABYTES = 1500;

    /** With less than this, whatever a part's log says, the disk is what is wrong. */
    private static final long FULL_MEGABYTES = 100;

    void all() {
        diskHasRoom();
        portsAreFree();
    }

    /** Says so when the disk filled up during the start, which a part's log tells in many words or none. */
    Troubled explain(Troubled trouble) {
        long free = freeMegabytes();
        return free >= FULL_MEGABYTES
                ? trouble
                : new Troubled(
                        trouble.getMessage() + "\nThe disk under " + home.folder() + " has " + free + " MB left.",
                        trouble);
    }

    private void diskHasRoom() {
        long free = freeMegabytes();
        if (free < NEEDED_MEGABYTES) {
            throw new Troubled("The disk under " + home.folder() + " has " + free + " MB left; a hub needs "
                    + NEEDED_MEGABYTES + " MB. Make room and start again.");
        }
    }

    private long freeMegabytes() {
        try {
            return Files.getFileStore(home.folder()).getUsableSpace() / MEGABYTE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void portsAreFree() {
        List<String> taken = new ArrayList<>();
        ports().forEach((port, part) -> {
            if (!Ports.isFree(port)) {
                taken.add("Port " + port + ", which " + part + " needs, is in use by "
                        + PortHolder.of(port).orElse("another process") + ".");
            }
        });
        if (!taken.isEmpty()) {
            throw new Troubled(String.join("\n", taken)
                    + "\nStop it, or start this hub elsewhere: ./hub --name another --port-offset 1000 up");
        }
    }

    private Map<Integer, String> ports() {
        Map<Integer, String> ports = new LinkedHashMap<>();
        ports.put(home.port(Part.POSTGRES), "postgres");
        ports.put(home.port(Part.KAFKA), "kafka");
        ports.put(home.port(Part.KAFKA_CONTROLLER), "kafka");
        ports.put(home.port(Part.KEYCLOAK), "keycloak");
        ports.put(home.port(Part.SMTP), "catcher");
        Part.SERVICES.forEach(part -> ports.put(home.port(part.port()), part.name()));
        return ports;
    }
}
