package org.safeguardinghub.consent.datafile;

import java.time.ZoneId;

/** Law takes effect on a day in England, not in UTC. */
public final class EnglishTime {

    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private EnglishTime() {}
}
