package org.safeguardinghub.kit.client;

import java.net.URI;
import org.springframework.web.client.RestClient;

/** Clients for our own services: bounded in time, traced, correlated, and with a token. */
public class InternalRestClients {

    /** Calls in this service's own name, with its service token. */
    public RestClient asService(URI base) {
        throw new UnsupportedOperationException("lands in a moment");
    }

    /** Calls in the name of whoever is asking now, with their internal token; for a request's thread only. */
    public RestClient asCaller(URI base) {
        throw new UnsupportedOperationException("lands in a moment");
    }
}
