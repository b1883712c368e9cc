package org.safeguardinghub.testkit.infrastructure;

import org.safeguardinghub.local.postgres.PostgresAdministrator;

/** Where the servers come from: our own processes, or containers. */
interface Servers {

    PostgresAdministrator postgres();

    /** The broker's bootstrap servers. */
    String kafka();

    /** Containers when {@code -Pcontainers} asked for them, our own processes otherwise. */
    static Servers chosen() {
        return "containers".equals(System.getProperty("hub.test.infrastructure"))
                ? new ContainerServers()
                : new EmbeddedServers();
    }
}
