package org.safeguardinghub.referral.form.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.body.Place;

/** Lists of parts: one that cannot be read is left out, for its fault has been told. */
final class Parts {

    static <T> List<T> of(Place list, Function<Place, @Nullable T> reading) {
        return list.items().stream()
                .filter(Place::isGiven)
                .<T>mapMulti((item, found) -> {
                    T part = reading.apply(item);
                    if (part != null) {
                        found.accept(part);
                    }
                })
                .toList();
    }

    /** Places in another list of the form, from nought. */
    static List<Integer> places(Place list) {
        return list.items().stream()
                .<Integer>mapMulti((item, found) -> {
                    Integer place = item.integer();
                    if (place != null) {
                        found.accept(place);
                    }
                })
                .toList();
    }

    private Parts() {}
}
