package org.safeguardinghub.referral.enquiry;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.referral.contact.Reference;
import org.safeguardinghub.referral.enquiry.Rehearsals.Answer;
import org.springframework.stereotype.Service;

/**
 * Where a worker sees a contact exactly as one agency has it, before or after it is asked. Nothing is held open in our
 * database while consent-service thinks.
 */
@Service
public class SeenAsDesk {

    private final SeenAsBook book;
    private final Rehearsals rehearsals;

    SeenAsDesk(SeenAsBook book, Rehearsals rehearsals) {
        this.book = book;
        this.rehearsals = rehearsals;
    }

    /** That somebody looked, and as whom, is written down. */
    public Optional<SeenAs> see(Caller caller, Reference reference, AgencyId agency) {
        return book.open(caller, reference, agency)
                .map(page -> new SeenAs(page.agency(), page.requests(), page.isKnown() ? ifAsked(page) : List.of()));
    }

    private List<SeenAs.IfAsked> ifAsked(SeenAsBook.Page page) {
        return Stream.of(LegalThreshold.values())
                .map(threshold -> ifAsked(page, threshold))
                .toList();
    }

    private SeenAs.IfAsked ifAsked(SeenAsBook.Page page, LegalThreshold threshold) {
        var subject =
                new Disclosures.Subject(page.subject().contact(), page.subject().authority());
        var answer = rehearsals.wouldBeTold(
                subject,
                page.agency().id(),
                threshold,
                PeopleAsked.categories(!page.form().adults().isEmpty()));
        return new SeenAs.IfAsked(
                threshold,
                answer,
                answer instanceof Answer.Permitted permitted ? page.about(permitted.leftOut()) : List.of());
    }
}
