package org.safeguardinghub.referral.handover.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.body.Bodies;
import org.safeguardinghub.kit.body.Place;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.kit.docs.Reads;
import org.safeguardinghub.referral.contact.NotMoved;
import org.safeguardinghub.referral.handover.ReassignmentDesk;
import org.safeguardinghub.referral.handover.ReassignmentDesk.Order;
import org.safeguardinghub.referral.handover.ReassignmentDesk.Report;
import org.safeguardinghub.referral.workforce.Roles;
import org.safeguardinghub.referral.workforce.Worker;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Everything that somebody has, offered to others. */
@Tag(name = "Hand-over")
@RestController
class ReassignmentController {

    private static final int LONGEST = 2_000;
    private static final int LONGEST_TEAM = 200;
    private static final int LONGEST_ID = 36;

    private final ReassignmentDesk desk;
    private final Bodies bodies = new Bodies();

    ReassignmentController(ReassignmentDesk desk) {
        this.desk = desk;
    }

    @Operation(
            summary = "Offer everything that somebody has to a colleague or over a team",
            description = "Each contact stays with whoever has it until it is accepted. The answer tells of each.",
            operationId = "reassignWork")
    @Reads(OrderBody.class)
    @PostMapping("/api/v1/workers/{id}/reassignment")
    @PreAuthorize(Roles.IS_MANAGER)
    Report reassign(@Parameter(hidden = true) Caller caller, @PathVariable UUID id, @RequestBody byte[] body) {
        var order = bodies.read(body, ReassignmentController::order);
        return desk.reassign(caller, id, order).orElseThrow(NotMoved::unknown);
    }

    private static Order order(Place place) {
        var why = place.needText("why", LONGEST);
        var team = place.at("team").text(LONGEST_TEAM);
        var to = place.at("to").text(LONGEST_ID);
        if ((team == null) == (to == null)) {
            place.findings().problem(place.pointer(), "one-of", "Give either to or team.");
        }
        return team == null ? new Order.To(id(place.at("to"), to), why) : new Order.SpreadOver(team, why);
    }

    private static UUID id(Place place, @Nullable String text) {
        try {
            return text == null ? Worker.SYSTEM.id() : UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            place.findings().problem(place.pointer(), "wrong-shape", "A colleague's id is a UUID.");
            return Worker.SYSTEM.id();
        }
    }

    /** @param to either one colleague or the name of a team */
    record OrderBody(@Nullable UUID to, @Nullable String team, String why) {}
}
