package org.safeguardinghub.referral.restriction.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.referral.restriction.Restriction;
import org.safeguardinghub.referral.restriction.Restriction.Word;
import org.safeguardinghub.referral.restriction.Terms;
import org.safeguardinghub.referral.restriction.Terms.Kind;

/**
 * One restriction.
 *
 * @param inWords what to observe, as a sentence for a worker
 * @param why null where the record is withheld from the reader
 * @param toBeConfirmed whether a manager has yet to say whether what the hub noticed is so
 */
record RestrictionView(
        UUID id,
        UUID personId,
        Kind kind,
        String inWords,
        Terms.@Nullable SafeContact safeContact,
        @Nullable String keptOut,
        @Nullable String why,
        String by,
        Instant at,
        boolean inForce,
        boolean toBeConfirmed,
        @Nullable WordView confirmed,
        @Nullable WordView lifted) {

    static RestrictionView of(Restriction restriction, boolean isWithheld) {
        var terms = restriction.terms();
        return new RestrictionView(
                restriction.id(),
                restriction.person().value(),
                terms.kind(),
                inWords(terms),
                terms instanceof Terms.SafeContact safe && !isWithheld ? safe : null,
                terms instanceof Terms.ConflictWall(var worker) ? worker.name() : null,
                isWithheld ? null : restriction.why(),
                restriction.by().name(),
                restriction.at(),
                restriction.isInForce(),
                restriction.isToBeConfirmed(),
                WordView.of(restriction.confirmed(), isWithheld),
                WordView.of(restriction.lifted(), isWithheld));
    }

    static String inWords(Terms terms) {
        return switch (terms) {
            case Terms.ConfidentialAddress _ ->
                "Their address is confidential. It is shown only to somebody who says why they need it.";
            case Terms.SafeContact safe -> inWords(safe);
            case Terms.ConflictWall(var worker) ->
                worker.name() + " may belong to this family and sees nothing of it. Do not talk to them about it.";
        };
    }

    private static String inWords(Terms.SafeContact safe) {
        var rules = new ArrayList<String>();
        rules.add(safe.numbers().isEmpty() ? "Reach them with care." : "Call only the numbers that are named as safe.");
        if (safe.safeTimes() != null) {
            rules.add("Call only at the times that are named as safe.");
        }
        rules.add(safe.mayLeaveMessage() ? "You may leave a message." : "Leave no message.");
        rules.add(safe.mayWrite() ? "You may write." : "Do not write.");
        return String.join(" ", rules);
    }

    record WordView(@Nullable String why, String by, Instant at) {

        static @Nullable WordView of(@Nullable Word word, boolean isWithheld) {
            return word == null
                    ? null
                    : new WordView(isWithheld ? null : word.why(), word.by().name(), word.at());
        }
    }
}
