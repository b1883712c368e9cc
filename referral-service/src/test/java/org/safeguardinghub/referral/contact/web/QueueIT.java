package org.safeguardinghub.referral.contact.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguardinghub.referral.contact.web.Bodies.calm;
import static org.safeguardinghub.referral.contact.web.Bodies.form;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.referral.Asking.Answer;
import org.safeguardinghub.referral.ReferralServiceCase;

class QueueIT extends ReferralServiceCase {

    static final String CONTACTS = "/api/v1/contacts";

    @Test
    void theMostUrgentComeFirstAndSilenceRanksWithDanger() {
        var school = aSystem("order-school", "order");
        var calm = school.refer(calm("ORDER-1"));
        var silent = school.refer(form("ORDER-2", Bodies.NOTHING_SAID, "Bola", "Testchild"));
        var danger = school.refer(form("ORDER-3", Bodies.DANGER, "Chidi", "Testchild"));

        var queue = aWorker("order").get(CONTACTS + "?view=first-look");

        assertThat(references(queue)).last().isEqualTo(calm);
        assertThat(references(queue)).containsExactlyInAnyOrder(silent, danger, calm);
        assertThat(queue.json().at("/counts/firstLook").intValue()).isEqualTo(3);
        assertThat(queue.json().at("/counts/mine").intValue()).isZero();
        assertThat(queue.text("/items/2/children/0/name")).isEqualTo("Amara T");
        assertThat(queue.json().at("/items/2/children/0/age").isInt()).isTrue();
        assertThat(queue.text("/items/2/clock/name")).isEqualTo("DECISION");
        assertThat(queue.json().at("/items/2/owner").isNull()).isTrue();
    }

    @Test
    void aPageIsStableWhileOthersArrive() {
        var school = aSystem("stable-school", "stable");
        var worker = aWorker("stable");
        for (int i = 0; i < 7; i++) {
            school.refer(calm("STABLE-" + i));
        }
        var seen = new ArrayList<String>();

        var page = worker.get(CONTACTS + "?view=all&limit=3");
        seen.addAll(references(page));
        while (!page.text("/nextCursor").isEmpty()) {
            school.refer(form("MORE-" + seen.size(), Bodies.DANGER, "New", "Testchild"));
            page = worker.get(CONTACTS + "?view=all&limit=3&cursor=" + page.text("/nextCursor"));
            seen.addAll(references(page));
        }

        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void anotherAuthoritySeesNothingOfIt() {
        var reference = aSystem("tenant-school", "tenant-a").refer(calm("TENANT-1"));
        var stranger = aWorker("tenant-b");

        assertThat(references(stranger.get(CONTACTS + "?view=all"))).isEmpty();
        assertThat(stranger.get(CONTACTS + "/" + reference).status()).isEqualTo(404);
        assertThat(stranger.post(CONTACTS + "/" + reference + "/claim", "", "If-Match", "\"1\"")
                        .status())
                .isEqualTo(404);
        assertThat(aWorker("tenant-a").get(CONTACTS + "/" + reference).status()).isEqualTo(200);
    }

    @Test
    void arrivalsTellHowManyCameAndHowUrgent() {
        var before = Instant.now().minusSeconds(5);
        var school = aSystem("news-school", "news");
        var worker = aWorker("news");
        assertThat(worker.get(CONTACTS + "/arrivals?since=" + before)
                        .json()
                        .path("count")
                        .intValue())
                .isZero();

        school.refer(calm("NEWS-1"));
        school.refer(form("NEWS-2", Bodies.DANGER, "Bola", "Testchild"));

        var arrivals = worker.get(CONTACTS + "/arrivals?since=" + before);
        assertThat(arrivals.json().path("count").intValue()).isEqualTo(2);
        assertThat(arrivals.json().path("urgent").intValue()).isEqualTo(1);
        assertThat(arrivals.text("/latest")).isNotEmpty();
    }

    @Test
    void aPartnerDoesNotSeeTheQueue() {
        assertThat(aSystem("fernbank-primary", "lewisham").get(CONTACTS).status())
                .isEqualTo(403);
    }

    @Test
    void whatAWorkerAsksWronglyIsSaid() {
        var worker = aWorker("lewisham");

        assertThat(worker.get(CONTACTS + "?view=everything").text("/code")).isEqualTo("unknown-view");
        assertThat(worker.get(CONTACTS + "?cursor=%20").text("/code")).isEqualTo("bad-cursor");
        assertThat(worker.get(CONTACTS + "?limit=many").status()).isEqualTo(400);
        assertThat(worker.get(CONTACTS + "/arrivals?since=yesterday").status()).isEqualTo(400);
    }

    static List<String> references(Answer page) {
        return page.json()
                .path("items")
                .valueStream()
                .map(item -> item.path("reference").asString())
                .toList();
    }
}
