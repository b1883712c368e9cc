package org.safeguardinghub.dashboard.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.audit.Trail.Reading;
import org.safeguardinghub.dashboard.gateway.HubApi;
import org.safeguardinghub.dashboard.gateway.Reply;
import org.safeguardinghub.dashboard.page.Viewer;

/** The trail keeps an account's id; here are the names that the viewer may know. */
final class Accounts {

    private static final int ENOUGH_TO_TELL_APART = 8;

    private final Map<String, String> names;

    private Accounts(Map<String, String> names) {
        this.names = names;
    }

    /** An auditor may not see who works here, and so reads ids. */
    static Accounts known(HubApi hub, Viewer viewer) {
        var names = new HashMap<String, String>();
        if (viewer.isAtTheFrontDoor()
                && hub.get(Workers.class, "/api/v1/workers") instanceof Reply.Here<Workers>(var workers, var _)
                && workers.items() != null) {
            workers.items().stream()
                    .filter(worker -> worker.id() != null && worker.name() != null)
                    .forEach(worker -> names.put(worker.id(), worker.name()));
        }
        names.put(viewer.id(), viewer.name());
        return new Accounts(names);
    }

    /** @return such as {@code Priya Nair (lewisham-front-door)} */
    String who(Reading reading) {
        if (reading.isByTheHub()) {
            return "The hub itself (" + reading.agency() + ")";
        }
        var actor = reading.actor();
        var name = names.getOrDefault(
                actor, "Account " + actor.substring(0, Math.min(ENOUGH_TO_TELL_APART, actor.length())));
        return name + " (" + reading.agency() + ")";
    }

    private record Workers(@Nullable List<Worker> items) {}

    private record Worker(@Nullable String id, @Nullable String name) {}
}
