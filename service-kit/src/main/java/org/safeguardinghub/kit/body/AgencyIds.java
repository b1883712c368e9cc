package org.safeguardinghub.kit.body;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.AgencyId;

/** Ids of agencies in what somebody sent. */
public final class AgencyIds {

    /** Stands in for one that is missing or wrong, so that the reading goes on to the next fault. */
    private static final AgencyId NONE = new AgencyId("none");

    /** An id, if one is given; what can be none is a fault. */
    public static @Nullable AgencyId at(Place place) {
        return place.value(AgencyIds::of);
    }

    /** An id that must be there. */
    public static AgencyId need(Place body, String name) {
        var place = body.at(name);
        var agency = at(place);
        if (agency == null) {
            place.required();
            return NONE;
        }
        return agency;
    }

    private static AgencyId of(String text) {
        try {
            return new AgencyId(text);
        } catch (IllegalArgumentException shape) {
            throw new WrongValue("agency-shape", "This can be no agency's id.");
        }
    }

    private AgencyIds() {}
}
