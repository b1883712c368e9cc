package org.safeguardinghub.referral.restriction.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.referral.restriction.RestrictionDesk;
import org.safeguardinghub.referral.workforce.Roles;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Workers who may belong to a family, for somebody to say whether it is so. */
@Tag(name = "Restrictions")
@RestController
class ConflictController {

    private final RestrictionDesk desk;

    ConflictController(RestrictionDesk desk) {
        this.desk = desk;
    }

    @Operation(
            summary =
                    "Workers whom the hub keeps out of a family because of their name, while nobody has said whether it is so",
            description = "The oldest first, at most a hundred. What keeps the reader out is for somebody else.",
            operationId = "listConflicts")
    @GetMapping("/api/v1/people/conflicts")
    @PreAuthorize(Roles.LIFTS_RESTRICTIONS)
    ConflictsView list(@Parameter(hidden = true) Caller caller) {
        return new ConflictsView(desk.toBeConfirmed(caller).stream()
                .map(wall -> RestrictionView.of(wall, false))
                .toList());
    }

    record ConflictsView(List<RestrictionView> items) {}
}
