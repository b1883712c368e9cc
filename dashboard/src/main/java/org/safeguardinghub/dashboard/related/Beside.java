package org.safeguardinghub.dashboard.related;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What lies beside a referral, as the hub tells of it. */
final class Beside {

    record Related(
            List<Report> incident,
            List<Suggestion> suggested,
            List<Report> sameChildren,
            List<OfHousehold> household,
            boolean onOpenCase,
            List<OpenCase> openCases,
            List<Conflict> addressConflicts) {}

    record Report(
            String reference,
            Instant receivedAt,
            @Nullable Instant incidentAt,
            String sourceAgencyName,
            String state,
            List<String> children) {}

    record Suggestion(Report report, String because) {}

    record OfHousehold(Report report, boolean sameAddress, boolean sameAdult) {}

    record OpenCase(int child, String referral, Instant openedAt) {}

    record Conflict(
            int child,
            String saidIn,
            String by,
            @Nullable String here,
            @Nullable String there) {}

    record Tasks(List<Task> tasks) {}

    record Task(
            String id,
            int version,
            Missing missing,
            String namedIn,
            String namedBy,
            @Nullable Answer answer) {}

    record Missing(
            String kind, @Nullable String name, @Nullable LocalDate birth) {}

    record Answer(String kind, String why, String by, Instant at, @Nullable String record) {}

    private Beside() {}
}
