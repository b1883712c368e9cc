package org.safeguardinghub.local.hub;

import java.util.List;

/** What makes a service's next start faster (JEP 483, 514, 515): one training run for each new jar. */
record StartUpCaches(HubHome home, Progress progress) {

    List<ServiceProcess> missing() {
        return Part.SERVICES.stream()
                .filter(part -> part.ready().startsWith("/actuator"))
                .map(part -> new ServiceProcess(home, part))
                .filter(service -> service.jar().isPresent() && !service.hasCache())
                .toList();
    }

    void make() {
        for (ServiceProcess service : missing()) {
            long since = System.nanoTime();
            progress.done(service.part().name(), service.train() ? "start-up cache made" : "no start-up cache", since);
        }
    }
}
