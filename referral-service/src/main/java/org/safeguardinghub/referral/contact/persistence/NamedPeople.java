package org.safeguardinghub.referral.contact.persistence;

import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.safeguardinghub.referral.form.ReferralForm;

/** The people of a form, each a person of their own until somebody says that two are the same. */
@SuppressWarnings("ArrayRecordComponent") // arrays are what the driver takes
record NamedPeople(UUID[] ids, String[] kinds, Integer[] places) {

    static NamedPeople of(ReferralForm form) {
        int children = form.children().size();
        int adults = form.adults().size();
        return new NamedPeople(
                Stream.generate(UUID::randomUUID).limit(children + adults).toArray(UUID[]::new),
                IntStream.range(0, children + adults)
                        .mapToObj(i -> i < children ? "CHILD" : "ADULT")
                        .toArray(String[]::new),
                IntStream.range(0, children + adults)
                        .mapToObj(i -> i < children ? i : i - children)
                        .toArray(Integer[]::new));
    }
}
