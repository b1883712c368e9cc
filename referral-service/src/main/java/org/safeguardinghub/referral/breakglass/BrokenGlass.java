package org.safeguardinghub.referral.breakglass;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.PersonId;
import org.safeguardinghub.referral.calendar.WorkingDays;
import org.safeguardinghub.referral.workforce.Worker;

/**
 * A restricted record that one worker may read for a short time (Caldicott: justify, and be seen to). A manager looks at
 * it on the next working day.
 *
 * @param because what was the matter, in the worker's words
 * @param until at most an hour after it began
 * @param reviewBy the end of the next working day
 * @param review null while nobody has looked at it
 */
public record BrokenGlass(
        UUID id,
        AuthorityId authority,
        PersonId person,
        Worker by,
        Emergency emergency,
        String because,
        Instant at,
        Instant until,
        Instant reviewBy,
        @Nullable Review review) {

    public static final int LONGEST_MINUTES = 60;

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalTime END_OF_DAY = LocalTime.of(17, 0);
    private static final WorkingDays WORKING_DAYS = new WorkingDays();

    /** @param minutes from 1 to {@value #LONGEST_MINUTES} */
    static BrokenGlass now(
            AuthorityId authority,
            PersonId person,
            Worker by,
            Emergency emergency,
            String because,
            int minutes,
            Instant now) {
        if (minutes < 1 || minutes > LONGEST_MINUTES) {
            throw new IllegalArgumentException("an emergency opening lasts from 1 to 60 minutes, not " + minutes);
        }
        return new BrokenGlass(
                UUID.randomUUID(),
                authority,
                person,
                by,
                emergency,
                because,
                now,
                now.plus(Duration.ofMinutes(minutes)),
                WORKING_DAYS
                        .after(now.atZone(LONDON).toLocalDate())
                        .atTime(END_OF_DAY)
                        .atZone(LONDON)
                        .toInstant(),
                null);
    }

    /** What a manager made of it. */
    public record Review(Finding finding, String note, Worker by, Instant at) {}

    /** Whether it was right to open it. */
    public enum Finding {
        JUSTIFIED,
        NOT_JUSTIFIED
    }
}
