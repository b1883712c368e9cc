package org.safeguardinghub.dashboard.queue;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.gateway.HubApi;
import org.safeguardinghub.dashboard.gateway.Reply;
import org.springframework.stereotype.Component;

/** Looks through the most urgent of a list for what a filter asks; it stops at an end, and the page says where. */
@Component
class Sieve {

    /** Five questions to the hub at most. */
    private static final int MOST = 500;

    private static final int AT_ONCE = 100;

    private final HubApi hub;

    Sieve(HubApi hub) {
        this.hub = hub;
    }

    /** @return what was found, or why the hub could not say */
    Found look(QueueView view, Filter filter, String viewerId) {
        var items = new ArrayList<Queue.Item>();
        var looked = 0;
        @Nullable String cursor = null;
        while (true) {
            var reply = ask(view, cursor);
            if (!(reply instanceof Reply.Here<Queue>(var queue, var _))) {
                return new Found(null, reply);
            }
            looked += queue.lines().size();
            queue.lines().stream().filter(item -> filter.takes(item, viewerId)).forEach(items::add);
            cursor = queue.nextCursor();
            if (cursor == null || looked >= MOST) {
                return new Found(new QueuePage.Sieved(items, looked, queue.counts()), reply);
            }
        }
    }

    private Reply<Queue> ask(QueueView view, @Nullable String cursor) {
        return cursor == null
                ? hub.get(Queue.class, "/api/v1/contacts?view={view}&limit={limit}", view.code(), AT_ONCE)
                : hub.get(
                        Queue.class,
                        "/api/v1/contacts?view={view}&limit={limit}&cursor={cursor}",
                        view.code(),
                        AT_ONCE,
                        cursor);
    }

    /** @param sieved null where the last reply says why */
    record Found(QueuePage.@Nullable Sieved sieved, Reply<Queue> last) {}
}
