package org.safeguardinghub.referral.amendment.web;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.referral.amendment.AmendmentDesk.ToldSoFar;
import org.safeguardinghub.referral.contact.Told;
import org.safeguardinghub.referral.form.ReferralForm;

/**
 * What a sender has told of one referral.
 *
 * @param version what an amendment names in If-Match, so that it overwrites nothing unseen
 * @param mayChange false once it is decided
 * @param tellings the first time first; the last one holds
 */
record Tellings(String reference, int version, boolean mayChange, List<Telling> tellings) {

    static Tellings of(ToldSoFar told) {
        var arrival = told.kept().contact().arrival();
        return new Tellings(
                arrival.reference().value(),
                told.kept().version(),
                told.mayChange(),
                IntStream.range(0, told.tellings().size())
                        .mapToObj(place -> Telling.of(place + 1, told.tellings().get(place), arrival.receivedAt()))
                        .toList());
    }

    /** @param because why it was changed; null the first time */
    record Telling(int telling, Instant toldAt, @Nullable String because, ReferralForm form) {

        static Telling of(int number, Told told, Instant receivedAt) {
            return new Telling(number, told.at() == null ? receivedAt : told.at(), told.because(), told.form());
        }
    }
}
