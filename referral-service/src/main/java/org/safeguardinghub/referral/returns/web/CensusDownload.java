package org.safeguardinghub.referral.returns.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.referral.returns.ReferralRow;
import org.safeguardinghub.referral.returns.ReturnsDesk.Destination;

/** Opens its destination with the first child: the schema allows no census without one. */
final class CensusDownload {

    private final Destination destination;
    private final int year;
    private final String laCode;
    private final Instant now;
    private @Nullable CinCensus census;

    CensusDownload(Destination destination, int year, String laCode, Instant now) {
        this.destination = destination;
        this.year = year;
        this.laCode = laCode;
        this.now = now;
    }

    void write(ReferralRow row) {
        var open = census;
        if (open == null) {
            try {
                open = new CinCensus(destination.open(), year, laCode, now);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
            census = open;
        }
        open.write(row);
    }

    /** @return whether there was anything to return */
    boolean finish() {
        if (census == null) {
            return false;
        }
        census.close();
        return true;
    }
}
