package org.safeguardinghub.dashboard.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.page.TimeWords;

/**
 * Decides what to say to one open queue page, and when to keep quiet: a screen reader speaks each notice, so after the
 * first there is at most one in thirty seconds. Something urgent is said at once, and once.
 */
final class ArrivalsWatch {

    static final Duration QUIET = Duration.ofSeconds(30);

    private static final String SHOW = " <a class=\"govuk-link\" href=\"/queue?view=first-look\">Show them</a>";
    private static final String CHECK = " <a class=\"govuk-link\" href=\"/queue?view=first-look\">Check for new</a>";

    private Arrivals said;
    private @Nullable Instant lastSaid;
    private boolean isSilent;

    /** @param said what this page was told before, over an earlier connection */
    ArrivalsWatch(Arrivals said) {
        this.said = said;
    }

    List<Notice> hear(Arrivals now, Instant at) {
        var notices = new ArrayList<Notice>();
        isSilent = false;
        if (now.pressing() > said.pressing()) {
            said = new Arrivals(said.all(), now.pressing());
            notices.add(notice("danger", "New: " + pressing(now.pressing()) + "." + SHOW));
        }
        if (now.all() > said.all() && maySpeak(at)) {
            said = new Arrivals(now.all(), said.pressing());
            lastSaid = at;
            var urgent = now.pressing() == 0 ? "" : ", " + pressing(now.pressing());
            notices.add(notice("arrivals", now.all() + " new" + urgent + "." + SHOW));
        }
        return notices;
    }

    /** The hub did not answer: said once, because silence would read as "nothing new". */
    List<Notice> silence(Instant at) {
        if (isSilent) {
            return List.of();
        }
        isSilent = true;
        return List.of(notice(
                "arrivals", "We could not check for new referrals at " + TimeWords.moment(at, at) + "." + CHECK));
    }

    /** This page has been open for so long that it stops asking. */
    Notice stop(Instant at) {
        return notice(
                "stopped", "This page stopped checking for new referrals at " + TimeWords.moment(at, at) + "." + CHECK);
    }

    private boolean maySpeak(Instant at) {
        return lastSaid == null || !at.isBefore(lastSaid.plus(QUIET));
    }

    private Notice notice(String event, String html) {
        return new Notice(event, said.all() + "-" + said.pressing(), html);
    }

    private static String pressing(int number) {
        return number + (number == 1 ? " needs a first look now" : " need a first look now");
    }

    /** @param id what has been said by now; the browser quotes it when it connects again */
    record Notice(String event, String id, String html) {

        static Arrivals saidBefore(@Nullable String id) {
            if (id == null || !id.matches("[0-9]{1,6}-[0-9]{1,6}")) {
                return Arrivals.NONE;
            }
            var parts = id.split("-", 2);
            return new Arrivals(Integer.valueOf(parts[0]), Integer.valueOf(parts[1]));
        }
    }
}
