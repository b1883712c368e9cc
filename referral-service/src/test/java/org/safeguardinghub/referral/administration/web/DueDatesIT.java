package org.safeguardinghub.referral.administration.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.safeguardinghub.referral.ReferralServiceCase;

class DueDatesIT extends ReferralServiceCase {

    static final String DUE = "/api/v1/administration/due-dates?arrivesAt=";

    @Test
    void bankHolidaysDoNotCount() {
        var due = aWorker("due").get(DUE + "2026-12-24T16:40:00Z&colour=AMBER");

        assertThat(due.text("/decision/dueAt")).isEqualTo("2026-12-29T16:40:00Z");
        assertThat(due.text("/gathering/dueAt")).isEqualTo("2026-12-29T16:40:00Z");
        assertThat(due.text("/decision/rungs/1/at")).isEqualTo("2026-12-29T15:04:00Z");
    }

    @Test
    void redCountsEveryHourThroughTheNightInWhichTheClocksChange() {
        var due = aWorker("due").get(DUE + "2027-03-27T22:30:00Z&colour=RED&mayBeInDanger=true");

        assertThat(due.text("/gathering/dueAt")).isEqualTo("2027-03-28T02:30:00Z");
        assertThat(due.text("/decision/startsAt")).isEqualTo("2027-03-27T22:30:00Z");
    }

    @Test
    void whoMayNotAskAndWhatCannotBeAskedAreRefused() {
        assertThat(aSystem("due-school", "due")
                        .get(DUE + "2026-12-24T16:40:00Z&colour=AMBER")
                        .status())
                .isEqualTo(403);
        assertThat(aWorker("due").get(DUE + "yesterday&colour=AMBER").status()).isEqualTo(400);
        assertThat(aWorker("due").get(DUE + "2026-12-24T16:40:00Z&colour=PINK").status())
                .isEqualTo(400);
    }
}
