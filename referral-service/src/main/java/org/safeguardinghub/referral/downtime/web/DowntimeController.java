package org.safeguardinghub.referral.downtime.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.referral.downtime.DowntimeDesk;
import org.safeguardinghub.referral.downtime.DowntimeDesk.Purpose;
import org.safeguardinghub.referral.downtime.OutOfHoursDesk;
import org.safeguardinghub.referral.downtime.OutOfHoursDesk.Night;
import org.safeguardinghub.referral.downtime.Pack;
import org.safeguardinghub.referral.workforce.Roles;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** When the door is shut, and when the hub is down. */
@Tag(name = "Downtime", description = "What is urgent while the door is shut, and the list for paper.")
@RestController
class DowntimeController {

    private final DowntimeDesk desk;
    private final OutOfHoursDesk nights;

    DowntimeController(DowntimeDesk desk, OutOfHoursDesk nights) {
        this.desk = desk;
        this.nights = nights;
    }

    @Operation(
            summary = "The open queue and who is on duty, for paper; at most an hour old",
            description = "Contains personal data. That you fetched it is recorded.",
            operationId = "downtimePack")
    @GetMapping("/api/v1/downtime/pack")
    @PreAuthorize(Roles.WORKS_HERE)
    Pack pack(
            @Parameter(hidden = true) Caller caller,
            @Parameter(description = "whether it is fetched to be kept for later and not to be read now")
                    @RequestParam(defaultValue = "false")
                    boolean keeping) {
        return desk.pack(caller, keeping ? Purpose.KEEPING : Purpose.READING);
    }

    @Operation(
            summary = "What may be danger and nobody has, for whoever works when the door is shut",
            operationId = "outOfHours")
    @GetMapping("/api/v1/contacts/out-of-hours")
    @PreAuthorize(Roles.WORKS_HERE)
    Night outOfHours(@Parameter(hidden = true) Caller caller) {
        return nights.night(caller);
    }
}
