package org.safeguardinghub.referral.contact.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.kit.body.Missing;
import org.safeguardinghub.kit.body.Warning;
import org.safeguardinghub.kit.web.Versions;
import org.safeguardinghub.referral.contact.Arrival;
import org.safeguardinghub.referral.contact.CaseFile;
import org.safeguardinghub.referral.contact.Change;
import org.safeguardinghub.referral.contact.ChildClock;
import org.safeguardinghub.referral.contact.Contact;
import org.safeguardinghub.referral.contact.Hold;
import org.safeguardinghub.referral.contact.IdentityCheck;
import org.safeguardinghub.referral.contact.Parts;
import org.safeguardinghub.referral.contact.StateNames;
import org.safeguardinghub.referral.form.ReferralForm;
import org.safeguardinghub.referral.rating.Screening;
import org.safeguardinghub.referral.verdict.Decision;
import org.safeguardinghub.referral.verdict.Proposal;
import org.safeguardinghub.referral.workforce.Worker;
import org.springframework.http.ResponseEntity;

/**
 * Everything about one contact, for the people who work on it. A part that is null is not there yet.
 *
 * @param rating the colour in force
 * @param handOver to whom it was offered, while they have not answered
 * @param restricted whether it names somebody whose record is restricted, so that whoever shares it asks a manager
 * @param amendedBecause why the sender changed the form last, where they did
 */
record ContactView(
        ContactId contactId,
        String reference,
        int version,
        String state,
        String immediateDanger,
        @Nullable String rating,
        String sourceAgency,
        String sourceAgencyName,
        String channel,
        Instant receivedAt,
        Arrival.@Nullable Call call,
        ClockView clock,
        @Nullable ClockView gathering,
        List<ChildClockView> laterChildren,
        @Nullable Worker owner,
        @Nullable Instant claimedAt,
        Hold.@Nullable HandOver handOver,
        @Nullable IdentityView identity,
        @Nullable Screening screening,
        @Nullable Proposal proposal,
        @Nullable Decision decision,
        @Nullable Step lastNote,
        Contact.@Nullable Return question,
        Contact.@Nullable OpenCase openCase,
        Contact.@Nullable Transfer transfer,
        Contact.@Nullable OutOfHours outOfHours,
        Contact.@Nullable Telling telling,
        Contact.@Nullable Closing closing,
        @Nullable Instant withdrawnAt,
        @Nullable String amendedBecause,
        boolean restricted,
        ReferralForm form,
        List<Missing> incomplete,
        List<Warning> warnings,
        List<Step> history) {

    static ContactView of(CaseFile.Page page, Instant now) {
        var contact = page.contact();
        var arrival = contact.arrival();
        var parts = Parts.of(contact);
        var hold = parts.hold();
        var screening = parts.screening();
        var history = page.history().stream().map(Step::of).toList();
        return new ContactView(
                arrival.id(),
                arrival.reference().value(),
                page.version(),
                StateNames.of(contact),
                arrival.danger().name(),
                screening == null ? null : screening.colour().name(),
                arrival.source().agency().value(),
                arrival.source().agencyName(),
                arrival.channel().name(),
                arrival.receivedAt(),
                arrival.call(),
                ClockView.of(arrival.decision(), now),
                ClockView.of(screening == null ? null : screening.clock(), now),
                page.told().laterChildren().stream()
                        .map(later -> ChildClockView.of(later, now))
                        .toList(),
                hold == null ? null : hold.by(),
                hold == null ? null : hold.since(),
                hold == null ? null : hold.offered(),
                IdentityView.of(parts.identity()),
                screening,
                parts.proposal(),
                parts.decision(),
                lastNote(page.history()),
                contact instanceof Contact.ReturnedForInformation returned ? returned.question() : null,
                contact instanceof Contact.OnOpenCase routed ? routed.open() : null,
                transfer(contact),
                contact instanceof Contact.HandledOutOfHours handled ? handled.handling() : null,
                parts.telling(),
                contact instanceof Contact.Closed closed ? closed.closing() : null,
                page.withdrawnAt(),
                page.told().because(),
                page.isRestricted(),
                page.told().form(),
                page.told().incomplete(),
                page.told().warnings(),
                history);
    }

    ResponseEntity<ContactView> toResponse() {
        return Versions.answer(version, this);
    }

    private static Contact.@Nullable Transfer transfer(Contact contact) {
        if (contact instanceof Contact.TransferOffered offered) {
            return offered.transfer();
        }
        return contact instanceof Contact.TransferredOut gone ? gone.transfer() : null;
    }

    /** What somebody last wrote for the next person, such as why a manager sent a proposal back. */
    private static @Nullable Step lastNote(List<Change> history) {
        return history.reversed().stream()
                .filter(change -> !change.what().isFact())
                .findFirst()
                .filter(last -> last.why() != null)
                .map(Step::of)
                .orElse(null);
    }

    /** A child who was told of later than the contact has a clock of their own. */
    record ChildClockView(int child, ClockView clock) {

        static ChildClockView of(ChildClock later, Instant now) {
            return new ChildClockView(later.child(), ClockView.of(later.clock(), now));
        }
    }

    /** @param pendingBecause why it may wait; null once it is settled */
    record IdentityView(
            boolean settled,
            Worker by,
            Instant at,
            @Nullable String pendingBecause) {

        static @Nullable IdentityView of(@Nullable IdentityCheck check) {
            return switch (check) {
                case null -> null;
                case IdentityCheck.Settled(var by, var at) -> new IdentityView(true, by, at, null);
                case IdentityCheck.Pending(var by, var at, var because) -> new IdentityView(false, by, at, because);
            };
        }
    }

    /** @param by the subject who did it */
    record Step(
            Instant at, String what, String by, @Nullable String why) {

        static Step of(Change change) {
            return new Step(change.at(), change.what().name(), change.by(), change.why());
        }
    }
}
