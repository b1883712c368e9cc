package org.safeguardinghub.referral.contact.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.referral.contact.Contact;
import org.safeguardinghub.referral.contact.Deadlines;
import org.safeguardinghub.referral.contact.Parts;
import org.safeguardinghub.referral.contact.QueueItem;
import org.safeguardinghub.referral.contact.QueueItem.ChildLine;
import org.safeguardinghub.referral.contact.StateNames;
import org.safeguardinghub.referral.workforce.Worker;

/**
 * One line of the workers' queue.
 *
 * @param rating null until somebody has rated it: not rated is not the same as not urgent
 * @param gathering how long partners have to say what they know; null where nothing is timed
 * @param outcome what is awaited once it is decided; null where nothing is
 * @param asked how many agencies were asked, and how many have answered
 * @param withdrawnAt when the sender took it back, where they did
 */
record ContactLine(
        ContactId contactId,
        String reference,
        int version,
        String state,
        String immediateDanger,
        @Nullable String rating,
        List<ChildView> children,
        int childCount,
        String sourceAgency,
        String sourceAgencyName,
        String channel,
        Instant receivedAt,
        ClockView clock,
        @Nullable ClockView gathering,
        QueueItem.Asked asked,
        @Nullable Worker owner,
        @Nullable Instant claimedAt,
        int incompleteCount,
        @Nullable OutcomeDue outcome,
        @Nullable Instant withdrawnAt) {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    static ContactLine of(QueueItem item, Instant now) {
        var arrival = item.contact().arrival();
        var parts = Parts.of(item.contact());
        var screening = parts.screening();
        var hold = parts.hold();
        return new ContactLine(
                arrival.id(),
                arrival.reference().value(),
                item.version(),
                StateNames.of(item.contact()),
                arrival.danger().name(),
                screening == null ? null : screening.colour().name(),
                item.card().children().stream()
                        .map(child -> ChildView.of(child, now))
                        .toList(),
                item.card().childCount(),
                arrival.source().agency().value(),
                arrival.source().agencyName(),
                arrival.channel().name(),
                arrival.receivedAt(),
                ClockView.of(arrival.decision(), now),
                ClockView.of(screening == null ? null : screening.clock(), now),
                item.asked(),
                hold == null ? null : hold.by(),
                hold == null ? null : hold.since(),
                item.card().incompleteCount(),
                OutcomeDue.of(item.contact(), now),
                item.withdrawnAt());
    }

    /**
     * Whether the sender has the outcome yet.
     *
     * @param awaited {@code TELLING} while nothing has reached the sender, {@code READING} while nobody has read it
     */
    record OutcomeDue(String awaited, Instant due, boolean isOverdue) {

        static @Nullable OutcomeDue of(Contact contact, Instant now) {
            var awaited = contact instanceof Contact.Signed ? "TELLING" : "READING";
            return Deadlines.outcome(contact)
                    .map(due -> new OutcomeDue(awaited, due, !now.isBefore(due)))
                    .orElse(null);
        }
    }

    /** @param age in whole years; null for an unborn child and where the birth is not known */
    record ChildView(String name, @Nullable Integer age) {

        static ChildView of(ChildLine child, Instant now) {
            return new ChildView(child.name(), age(child.birth(), now));
        }

        private static @Nullable Integer age(@Nullable LocalDate birth, Instant now) {
            var today = now.atZone(LONDON).toLocalDate();
            return birth == null
                    ? null
                    : Math.max(0, Period.between(birth, today).getYears());
        }
    }
}
