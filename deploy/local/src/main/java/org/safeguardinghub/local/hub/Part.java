package org.safeguardinghub.local.hub;

import java.util.List;

/**
 * One service of the hub: where its jar is built, its usual port, the path that answers when it is ready, its database
 * ("" for none), and how much heap it gets.
 */
record Part(String name, String module, int port, String ready, String database, int heapMegabytes) {

    private static final String READINESS = "/actuator/health/readiness";

    /** In the order in which they start: first what a referral passes on its way in. */
    static final List<Part> SERVICES = List.of(
            new Part("referral", "referral-service", 8081, READINESS, "referral", 256),
            new Part("gateway", "gateway", 8080, READINESS, "", 320),
            new Part("catcher", "deploy/catcher", 8095, "/", "", 64),
            new Part("consent", "consent-service", 8082, READINESS, "consent", 256),
            new Part("notification", "notification-service", 8084, READINESS, "notification", 256),
            new Part("network", "network-service", 8083, READINESS, "network", 256),
            new Part("dashboard", "dashboard", 8090, READINESS, "", 256),
            new Part("fhir", "fhir-service", 8085, READINESS, "", 384));

    static final int POSTGRES = 5543;
    static final int KAFKA = 9192;
    static final int KAFKA_CONTROLLER = 9193;
    static final int KEYCLOAK = 8180;
    static final int SMTP = 8025;
}
