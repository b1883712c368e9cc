package org.safeguardinghub.referral.returns;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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

    ReturnsDesk(StatutoryRecords records, AuditTrail audit) {
        this.records = records;
        this.audit = audit;
    }

    /** Where a list goes. */
    @FunctionalInterface
    public interface Destination {

        OutputStream open() throws IOException;
    }

    /** @param each takes the referrals of the census year, those of one child one after the other */
    public void cinCensus(Caller caller, int year, Consumer<ReferralRow> each) {
        taken(caller, "cin-census", "" + year);
        records.referrals(Boundary.ofWorker(caller), StatutoryRecords.Which.OPEN_IN, Period.censusYear(year), each);
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
}
