package org.safeguardinghub.referral.contact.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.referral.contact.QueueItem;
import org.safeguardinghub.referral.contact.QueueItem.ChildLine;
import org.safeguardinghub.referral.contact.Worker;

/**
 * One line of the workers' queue.
 *
 * @param rating nobody rates yet: always null until screening exists
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
        @Nullable Worker owner,
        @Nullable Instant claimedAt,
        int incompleteCount) {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    static ContactLine of(QueueItem item, Instant now) {
        var arrival = item.arrival();
        return new ContactLine(
                arrival.id(),
                arrival.reference().value(),
                item.version(),
                item.owner() == null ? States.RECEIVED : States.CLAIMED,
                arrival.danger().name(),
                null,
                item.card().children().stream()
                        .map(child -> ChildView.of(child, now))
                        .toList(),
                item.card().childCount(),
                arrival.source().agency().value(),
                arrival.source().agencyName(),
                arrival.channel().name(),
                arrival.receivedAt(),
                ClockView.of(arrival.decision(), now),
                item.owner(),
                item.claimedAt(),
                item.card().incompleteCount());
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
