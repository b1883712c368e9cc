package org.safeguardinghub.referral.contact.persistence;

import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.safeguardinghub.referral.form.ReferralForm;

/** The people of a form, each a person of their own until somebody says that two are the same. */
@SuppressWarnings("ArrayRecordComponent") // arrays are what the driver takes
record NamedPeople(UUID[] ids, String[] kinds, Integer[] places) {

    static NamedPeople of(ReferralForm form) {
        return of(0, form.children().size(), 0, form.adults().size());
    }

    /** Those at the ends of the lists whom nobody had named before; the others stay who they are. */
    static NamedPeople added(ReferralForm before, ReferralForm now) {
        return of(
                before.children().size(),
                now.children().size(),
                before.adults().size(),
                now.adults().size());
    }

    private static NamedPeople of(int childFrom, int children, int adultFrom, int adults) {
        int newChildren = children - childFrom;
        int all = newChildren + adults - adultFrom;
        return new NamedPeople(
                Stream.generate(UUID::randomUUID).limit(all).toArray(UUID[]::new),
                IntStream.range(0, all)
                        .mapToObj(i -> i < newChildren ? "CHILD" : "ADULT")
                        .toArray(String[]::new),
                IntStream.range(0, all)
                        .mapToObj(i -> i < newChildren ? childFrom + i : adultFrom + i - newChildren)
                        .toArray(Integer[]::new));
    }
}
