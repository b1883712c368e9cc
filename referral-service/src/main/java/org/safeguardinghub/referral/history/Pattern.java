package org.safeguardinghub.referral.history;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Whether children keep coming back: three contacts in 90 days, this one among them, or two closed without action in
 * twelve months (domain.md 7). Then somebody looks at all of it together, with fresh eyes.
 *
 * @param contacts how many in 90 days, with this one
 * @param closedWithoutAction how many in twelve months
 * @param signers who signed those closures
 */
public record Pattern(int contacts, int closedWithoutAction, Set<UUID> signers) {

    private static final int DAYS = 90;
    private static final int CONTACTS = 3;
    private static final int MONTHS = 12;
    private static final int CLOSURES = 2;
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    public Pattern {
        signers = Set.copyOf(signers);
    }

    public static Pattern in(List<Earlier> earlier, Instant now) {
        var today = now.atZone(LONDON);
        var recently = today.minusDays(DAYS).toInstant();
        var thisYear = today.minusMonths(MONTHS).toInstant();
        var closures = earlier.stream()
                .filter(Earlier::endedWithoutAction)
                .filter(contact -> contact.receivedAt().isAfter(thisYear))
                .toList();
        long contacts = 1
                + earlier.stream()
                        .filter(contact -> contact.receivedAt().isAfter(recently))
                        .count();
        return new Pattern(
                Math.toIntExact(contacts),
                closures.size(),
                closures.stream()
                        .map(Earlier::signedBy)
                        .<UUID>mapMulti((signer, found) -> {
                            if (signer != null) {
                                found.accept(signer);
                            }
                        })
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** Whether a manager must look at cumulative harm. */
    public boolean callsForReview() {
        return contacts >= CONTACTS || closedWithoutAction >= CLOSURES;
    }
}
