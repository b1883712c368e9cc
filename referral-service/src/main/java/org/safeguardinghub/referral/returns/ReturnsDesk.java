package org.safeguardinghub.referral.returns;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.audit.AuditTrail;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.referral.contact.Boundary;
import org.safeguardinghub.referral.form.LaChildId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where returns are taken. Each is written while it is read, and that it was taken is written down. */
@Service
@Transactional
public class ReturnsDesk {

    /** The department takes at most so many records at a time. */
    private static final int BATCH = 100;

    private final StatutoryRecords records;
    private final AuditTrail audit;
    private final InstantSource clock;

    ReturnsDesk(StatutoryRecords records, AuditTrail audit, InstantSource clock) {
        this.records = records;
        this.audit = audit;
        this.clock = clock;
    }

    /** Where a return goes; asked for once there is anything to say. */
    @FunctionalInterface
    public interface Destination {

        OutputStream open() throws IOException;
    }

    /** @return whether there was anything to return: the schema allows no census without a child */
    public boolean cinCensus(Caller caller, int year, String laCode, Destination destination) {
        taken(caller, "cin-census", "" + year);
        var writing = new Writing(destination, year, laCode, clock.instant());
        records.referrals(
                Boundary.ofWorker(caller), StatutoryRecords.Which.OPEN_IN, Period.censusYear(year), writing::write);
        return writing.finish();
    }

    public CensusChecks.Report checks(Caller caller, int year) {
        taken(caller, "cin-census-checks", "" + year);
        var checks = new CensusChecks(year);
        records.referrals(
                Boundary.ofWorker(caller), StatutoryRecords.Which.OPEN_IN, Period.censusYear(year), checks::look);
        return checks.report();
    }

    public void annexA(Caller caller, AnnexA list, LocalDate to, Destination destination) {
        taken(caller, "annex-a-" + list.number(), to.toString());
        var period = Period.annexA(to);
        var boundary = Boundary.ofWorker(caller);
        try (var out = new BufferedWriter(new OutputStreamWriter(destination.open(), StandardCharsets.UTF_8))) {
            var csv = new Csv(out);
            csv.line(list.header());
            switch (list) {
                case CONTACTS -> records.contacts(boundary, period, row -> csv.line(AnnexA.contact(row, to)));
                case REFERRALS -> write(csv, list, StatutoryRecords.Which.REFERRED_IN, boundary, period);
                case ASSESSMENTS -> write(csv, list, StatutoryRecords.Which.ASSESSED_IN, boundary, period);
                case ENQUIRIES -> write(csv, list, StatutoryRecords.Which.ENQUIRED_IN, boundary, period);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void write(Csv csv, AnnexA list, StatutoryRecords.Which which, Boundary boundary, Period period) {
        records.referrals(
                boundary, which, period, row -> list.lines(row, period).forEach(csv::line));
    }

    /** @param after the last child of the batch before; null for the first */
    public List<ReferralRow> daily(Caller caller, LocalDate day, @Nullable LaChildId after) {
        taken(caller, "dfe-daily", day.toString());
        var rows = new ArrayList<ReferralRow>();
        records.changedOn(Boundary.ofWorker(caller), Period.day(day), after, BATCH, rows::add);
        return List.copyOf(rows);
    }

    public static int batch() {
        return BATCH;
    }

    private void taken(Caller caller, String what, String of) {
        audit.record(caller, "return-taken", "return", what, Map.of("of", of));
    }

    /** Opens its destination with the first child. */
    private static final class Writing {

        private final Destination destination;
        private final int year;
        private final String laCode;
        private final Instant now;
        private @Nullable CinCensus census;

        Writing(Destination destination, int year, String laCode, Instant now) {
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

        boolean finish() {
            if (census == null) {
                return false;
            }
            census.close();
            return true;
        }
    }
}
