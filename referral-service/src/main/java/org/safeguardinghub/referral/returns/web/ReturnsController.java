package org.safeguardinghub.referral.returns.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.body.WrongValue;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.kit.problem.Refused;
import org.safeguardinghub.referral.form.LaChildId;
import org.safeguardinghub.referral.returns.AnnexA;
import org.safeguardinghub.referral.returns.CensusChecks;
import org.safeguardinghub.referral.returns.ReturnsDesk;
import org.safeguardinghub.referral.statutory.CaseReference;
import org.safeguardinghub.referral.workforce.Roles;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Returns to the government, written to the line while they are read from the database. */
@Tag(name = "Returns", description = "What the authority tells the government about its referrals.")
@RestController
@RequestMapping("/api/v1/returns")
class ReturnsController {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int FIRST_YEAR = 2020;
    private static final int LAST_YEAR = 2100;

    private final ReturnsDesk desk;
    private final LaCodes codes;
    private final InstantSource clock;

    ReturnsController(ReturnsDesk desk, LaCodes codes, InstantSource clock) {
        this.desk = desk;
        this.codes = codes;
        this.clock = clock;
    }

    @Operation(
            summary = "The referral part of the children in need census as XML; 204 where there is no child to return",
            operationId = "cinCensus")
    @GetMapping("/cin-census")
    @PreAuthorize(Roles.TAKES_RETURNS)
    void cinCensus(
            @Parameter(hidden = true) Caller caller,
            @Parameter(description = "2026 is April 2025 to March 2026") @RequestParam int year,
            HttpServletResponse response) {
        var laCode = codes.of(caller.authority());
        boolean isWritten = desk.cinCensus(
                caller,
                known(year),
                laCode,
                () -> begin(response, MediaType.APPLICATION_XML_VALUE, "cin-census-" + year + ".xml"));
        if (!isWritten) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
        }
    }

    @Operation(
            summary = "What the census would find wrong, with the referrals it is wrong in",
            operationId = "cinChecks")
    @GetMapping("/cin-census/checks")
    @PreAuthorize(Roles.TAKES_RETURNS)
    ChecksView checks(@Parameter(hidden = true) Caller caller, @RequestParam int year) {
        return ChecksView.of(desk.checks(caller, known(year)));
    }

    @Operation(summary = "One of Ofsted's Annex A lists as CSV, of the six months to a day", operationId = "annexA")
    @GetMapping("/annex-a/{list}")
    @PreAuthorize(Roles.TAKES_RETURNS)
    void annexA(
            @Parameter(hidden = true) Caller caller,
            @Parameter(description = "1, 3, 4 or 5") @PathVariable int list,
            @RequestParam(required = false) @Nullable LocalDate to,
            HttpServletResponse response) {
        var asked = Arrays.stream(AnnexA.values())
                .filter(one -> one.number() == list)
                .findFirst()
                .orElseThrow(() -> new Refused(
                        HttpStatus.NOT_FOUND, "unknown-list", "The hub keeps lists 1, 3, 4 and 5 of Annex A."));
        var day = to == null ? clock.instant().atZone(LONDON).toLocalDate() : to;
        desk.annexA(
                caller, asked, day, () -> begin(response, "text/csv;charset=UTF-8", "annex-a-list-" + list + ".csv"));
    }

    @Operation(
            summary = "The department's daily return: children whose referrals changed on a day, at most 100 at a time",
            operationId = "dfeDaily")
    @GetMapping("/dfe-daily")
    @PreAuthorize(Roles.TAKES_RETURNS)
    Batch dfeDaily(
            @Parameter(hidden = true) Caller caller,
            @RequestParam LocalDate day,
            @Parameter(description = "nextCursor of the batch before") @RequestParam(required = false) @Nullable String cursor) {
        var laCode = codes.of(caller.authority());
        var children = DailyRecord.of(desk.daily(caller, day, after(cursor)), day);
        var next = children.size() == ReturnsDesk.batch() ? children.getLast().laChildId() : null;
        return new Batch(laCode, children, next);
    }

    private static @Nullable LaChildId after(@Nullable String cursor) {
        try {
            return cursor == null ? null : new LaChildId(cursor);
        } catch (WrongValue noCursor) {
            throw new Refused(HttpStatus.BAD_REQUEST, "bad-cursor", "Send the nextCursor of the batch before.");
        }
    }

    private static int known(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new Refused(HttpStatus.BAD_REQUEST, "unknown-year", "Name the year in which the census year ends.");
        }
        return year;
    }

    private static OutputStream begin(HttpServletResponse response, String type, String file) throws IOException {
        response.setContentType(type);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return response.getOutputStream();
    }

    /** The department's name of the list is {@code Children}. */
    record Batch(
            @JsonProperty("la_code") String laCode,
            @JsonProperty("Children") List<DailyRecord> children,
            @Nullable String nextCursor) {}

    record ChecksView(LocalDate from, LocalDate to, int children, int referrals, List<CheckView> checks) {

        static ChecksView of(CensusChecks.Report report) {
            return new ChecksView(
                    report.year().from(),
                    report.year().to(),
                    report.children(),
                    report.referrals(),
                    report.lines().stream().map(CheckView::of).toList());
        }
    }

    /** @param references the first hundred of them */
    record CheckView(String check, String sentence, int count, List<String> references) {

        static CheckView of(CensusChecks.Line line) {
            return new CheckView(
                    line.check().name(),
                    line.check().sentence(),
                    line.count(),
                    line.references().stream().map(CaseReference::value).toList());
        }
    }
}
