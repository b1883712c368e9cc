package org.safeguardinghub.referral.measures.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.kit.problem.Refused;
import org.safeguardinghub.referral.measures.MeasuresDesk;
import org.safeguardinghub.referral.measures.Shown;
import org.safeguardinghub.referral.measures.Split;
import org.safeguardinghub.referral.workforce.Roles;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How well the front door works, with small numbers hidden. */
@Tag(name = "Measures", description = "How well the front door works; numbers from 1 to 4 are never shown.")
@RestController
@RequestMapping("/api/v1/measures")
class MeasuresController {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** A year, so that one question never reads the whole table. */
    private static final int MOST_MONTHS = 12;

    private final MeasuresDesk desk;
    private final InstantSource clock;

    MeasuresController(MeasuresDesk desk, InstantSource clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @Operation(summary = "Every measure of a period of up to a year, by month", operationId = "readMeasures")
    @GetMapping
    @PreAuthorize(Roles.TAKES_RETURNS)
    MeasuresView read(
            @Parameter(hidden = true) Caller caller,
            @Parameter(description = "first day; three months ago if absent") @RequestParam(required = false) @Nullable LocalDate from,
            @Parameter(description = "last day; today if absent") @RequestParam(required = false) @Nullable LocalDate to,
            @Parameter(description = "ethnicity or disability") @RequestParam(required = false) @Nullable String split) {
        var last = to == null ? clock.instant().atZone(LONDON).toLocalDate() : to;
        var first = from == null ? last.minusMonths(3).plusDays(1) : from;
        if (last.isBefore(first) || first.plusMonths(MOST_MONTHS).isBefore(last)) {
            throw new Refused(HttpStatus.BAD_REQUEST, "bad-period", "Ask for a period of up to a year.");
        }
        var by = split(split);
        return new MeasuresView(
                first,
                last,
                by.name(),
                desk.read(caller, first, last, by).stream().map(MeasureView::of).toList());
    }

    private static Split split(@Nullable String name) {
        return switch (name) {
            case null -> Split.NONE;
            case "ethnicity" -> Split.ETHNICITY;
            case "disability" -> Split.DISABILITY;
            default -> throw new Refused(HttpStatus.BAD_REQUEST, "unknown-split", "Split by ethnicity or disability.");
        };
    }

    record MeasuresView(LocalDate from, LocalDate to, String split, List<MeasureView> measures) {}

    /** @param unit PERCENT, HOURS or DAYS; times are medians */
    record MeasureView(
            String measure,
            String title,
            String definition,
            String unit,
            @Nullable Integer target,
            ShownView all,
            List<ShownView> months,
            List<ShownView> groups) {

        static MeasureView of(MeasuresDesk.Reading reading) {
            var measure = reading.measure();
            return new MeasureView(
                    measure.name(),
                    measure.title(),
                    measure.definition(),
                    measure.unit().name(),
                    measure.target(),
                    ShownView.of(reading.all()),
                    reading.months().stream().map(ShownView::of).toList(),
                    reading.groups().stream().map(ShownView::of).toList());
        }
    }

    /** @param hidden whether it is too small to be shown; then there is neither n nor value */
    record ShownView(
            String of, @Nullable Integer n, @Nullable Double value, boolean hidden) {

        static ShownView of(Shown shown) {
            var value = shown.value();
            return new ShownView(
                    shown.of(), shown.n(), value == null ? null : Math.round(value * 10) / 10.0, shown.isHidden());
        }
    }
}
