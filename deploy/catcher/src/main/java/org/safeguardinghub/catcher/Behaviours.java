package org.safeguardinghub.catcher;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How each partner's webhook answers: it takes everything, until told to fail for a while. */
final class Behaviours {

    private static final int NO_CONTENT = 204;

    private final Map<String, Behaviour> byAgency = new ConcurrentHashMap<>();

    /**
     * @param status what to answer
     * @param times how often, before all is well again
     */
    record Behaviour(int status, int times) {}

    void set(String agency, Behaviour behaviour) {
        byAgency.put(agency, behaviour);
    }

    int nextStatus(String agency) {
        var before = new int[] {NO_CONTENT};
        byAgency.computeIfPresent(agency, (_, behaviour) -> {
            before[0] = behaviour.status();
            return behaviour.times() <= 1 ? null : new Behaviour(behaviour.status(), behaviour.times() - 1);
        });
        return before[0];
    }
}
