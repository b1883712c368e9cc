package org.safeguardinghub.referral.staffing.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.referral.ReferralServiceCase;
import org.safeguardinghub.referral.contact.Boundary;
import org.safeguardinghub.referral.staffing.OpenOffers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class OpenOffersIT extends ReferralServiceCase {

    @Autowired
    OpenOffers offers;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void whatNobodyHasAnsweredShowsWhenItsTimeHasCome() {
        var priya = aWorker("offers");
        var sam = aWorker("offers");
        sam.get("/api/v1/contacts");
        var reference = aSystem("offers-school", "offers").refer("""
                {"clientReference": "OF-1", "immediateDanger": {"present": false},
                 "children": [{"name": {"given": "Amara", "family": "Testchild"}, "birth": {"date": "2020-03-14"}}],
                 "concern": {"observed": "A bruise on the arm."},
                 "referrer": {"name": "Dana Reyes", "role": "Designated safeguarding lead", "sourceCode": "2A"}}""");
        priya.stepDone(reference, "claim", "");
        priya.stepDone(reference, "hand-over", "{\"to\": {\"id\": \"" + sam.subject() + "\"}, \"note\": \"Please.\"}");
        var now = Instant.now();

        var boundary = new Boundary("offers", "*");
        assertThat(madeBefore(boundary, now.minus(Duration.ofHours(4)))).isEmpty();
        assertThat(madeBefore(boundary, now.plus(Duration.ofHours(4))))
                .singleElement()
                .satisfies(offer -> {
                    assertThat(offer.reference()).isEqualTo(reference);
                    assertThat(offer.from().id()).hasToString(priya.subject());
                    assertThat(offer.to().id()).hasToString(sam.subject());
                });
        assertThat(madeBefore(new Boundary("offers-elsewhere", "*"), now.plus(Duration.ofHours(4))))
                .isEmpty();
        sam.stepDone(reference, "hand-over/accepted", "");
        assertThat(madeBefore(boundary, now.plus(Duration.ofHours(4)))).isEmpty();
    }

    private List<OpenOffers.Offer> madeBefore(Boundary boundary, Instant when) {
        return transaction.execute(_ -> offers.madeBefore(boundary, when));
    }
}
