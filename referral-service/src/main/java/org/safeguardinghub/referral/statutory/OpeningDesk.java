package org.safeguardinghub.referral.statutory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.referral.calendar.ClockPolicies;
import org.safeguardinghub.referral.calendar.StatutoryClock;
import org.safeguardinghub.referral.calendar.WorkingDays;
import org.safeguardinghub.referral.contact.Arrival;
import org.safeguardinghub.referral.contact.Boundary;
import org.safeguardinghub.referral.contact.CaseFile;
import org.safeguardinghub.referral.contact.Contact;
import org.safeguardinghub.referral.contact.Moved;
import org.safeguardinghub.referral.contact.Refusal;
import org.safeguardinghub.referral.decision.DecisionSigned;
import org.safeguardinghub.referral.form.ReferralForm;
import org.safeguardinghub.referral.verdict.ChildDecision;
import org.safeguardinghub.referral.verdict.Decision;
import org.safeguardinghub.referral.verdict.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens the referrals that a signed decision has made, in the transaction of the signature. The department allows no
 * referral while a case is open: such a decision is not signed, the worry is new information on the open case.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class OpeningDesk {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String SOURCE_UNKNOWN = "10";

    private final Referrals referrals;
    private final LaChildIds childIds;
    private final CaseNews news;
    private final CaseFile files;
    private final ClockPolicies policies;
    private final RandomGenerator random = RandomGenerator.of("SecureRandom");

    OpeningDesk(Referrals referrals, LaChildIds childIds, CaseNews news, CaseFile files, ClockPolicies policies) {
        this.referrals = referrals;
        this.childIds = childIds;
        this.news = news;
        this.files = files;
        this.policies = policies;
    }

    public void decided(DecisionSigned signed) {
        var contact = signed.contact();
        var form = files.told(contact.arrival().id()).form();
        contact.decision().proposal().children().stream()
                .filter(ChildDecision::isReferral)
                .forEach(child -> open(contact, child, form));
    }

    private void open(Contact.Signed contact, ChildDecision child, ReferralForm form) {
        var arrival = contact.arrival();
        var boundary = new Boundary(arrival.authority().value(), "*");
        var person = referrals.person(boundary, arrival.id(), child.child());
        var date = date(arrival);
        var past = referrals.past(boundary, person, date);
        if (past.open() != null) {
            new Moved.Forbidden(Refusal.CHILD_HAS_OPEN_REFERRAL, contact).orRefuse();
        }
        var decision = contact.decision();
        var opening = opening(arrival, child, person, form, new Dates(date, decision.signedAt()), past);
        add(opening, decision);
    }

    private void add(Opening opening, Decision decision) {
        var referral = Referral.opened(
                opening, decision.signedBy(), decision.proposal().rationale());
        var change = new CaseChange(
                1,
                CaseChange.What.OPENED,
                opening.at(),
                decision.signedBy().id().toString(),
                null);
        referrals.add(referral, change);
        childIds.of(opening.authority(), opening.origin().person());
        news.moved(null, referral, change);
    }

    private Opening opening(
            Arrival arrival,
            ChildDecision child,
            ChildPerson person,
            ReferralForm form,
            Dates dates,
            Referrals.Past past) {
        var policy = policies.at(arrival.authority(), dates.opened());
        var protects = child.outcome().protectsNow();
        return new Opening(
                new ReferralId(UUID.randomUUID()),
                CaseReference.random(random),
                arrival.authority(),
                new Opening.Origin(arrival.id(), arrival.reference().value(), child.child(), person),
                referrer(arrival),
                Optional.ofNullable(form.referrer())
                        .map(referrer -> referrer.sourceCode())
                        .orElse(SOURCE_UNKNOWN),
                child.primaryNeed(),
                child.outcome(),
                dates.referred(),
                dates.opened(),
                past.referredWithinAYear(),
                null,
                StatutoryClock.assessment(dates.referred(), policy),
                protects
                        ? StatutoryClock.discussion(
                                day(dates.opened()), child.outcome() == Outcome.IMMEDIATE_PROTECTION, policy)
                        : null);
    }

    /** A member of the public, or our own worker who heard them, is not invited to a meeting of agencies. */
    private static @Nullable AgencyId referrer(Arrival arrival) {
        return switch (arrival.channel()) {
            case SYSTEM, PARTNER_FORM, BULK_FILE -> arrival.source().agency();
            case WORKER, PUBLIC_FORM -> null;
        };
    }

    /**
     * The day the worry came in, so that nothing done meanwhile stretches a limit; where the contact was closed and
     * taken up again, the day of that.
     */
    static LocalDate date(Arrival arrival) {
        var received = day(arrival.receivedAt());
        var clockStarted = day(arrival.decision().startsAt());
        boolean takenUpAgain = clockStarted.isAfter(new WorkingDays().after(received));
        return takenUpAgain ? clockStarted : received;
    }

    private static LocalDate day(Instant at) {
        return at.atZone(LONDON).toLocalDate();
    }

    private record Dates(LocalDate referred, Instant opened) {}
}
