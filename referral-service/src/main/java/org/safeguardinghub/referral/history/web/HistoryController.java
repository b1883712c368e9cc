package org.safeguardinghub.referral.history.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.referral.contact.NotMoved;
import org.safeguardinghub.referral.contact.Reference;
import org.safeguardinghub.referral.history.Earlier;
import org.safeguardinghub.referral.history.HistoryDesk;
import org.safeguardinghub.referral.workforce.Roles;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What came before about the same children. */
@Tag(name = "History", description = "Earlier contacts about the same children. That you opened them is recorded.")
@RestController
class HistoryController {

    private final HistoryDesk desk;

    HistoryController(HistoryDesk desk) {
        this.desk = desk;
    }

    @Operation(summary = "Open the earlier contacts of these children", operationId = "openHistory")
    @GetMapping("/api/v1/contacts/{reference}/earlier")
    @PreAuthorize(Roles.WORKS_HERE)
    EarlierView earlier(@Parameter(hidden = true) Caller caller, @PathVariable String reference) {
        return desk.open(caller, Reference.asked(reference))
                .map(EarlierView::of)
                .orElseThrow(NotMoved::unknown);
    }

    /**
     * @param contactsIn90Days with this one
     * @param callsForReview whether a manager must look at cumulative harm before it is closed without action
     */
    record EarlierView(
            List<Earlier> contacts, int contactsIn90Days, int closedWithoutActionIn12Months, boolean callsForReview) {

        static EarlierView of(HistoryDesk.Opened opened) {
            var pattern = opened.pattern();
            return new EarlierView(
                    opened.contacts(), pattern.contacts(), pattern.closedWithoutAction(), pattern.callsForReview());
        }
    }
}
