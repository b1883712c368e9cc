package org.safeguardinghub.referral.reconciliation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.body.Bodies;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.kit.docs.Reads;
import org.safeguardinghub.kit.problem.Refused;
import org.safeguardinghub.kit.web.Versions;
import org.safeguardinghub.referral.contact.NotMoved;
import org.safeguardinghub.referral.contact.Reference;
import org.safeguardinghub.referral.reconciliation.HouseholdTask;
import org.safeguardinghub.referral.reconciliation.HouseholdTask.Answer;
import org.safeguardinghub.referral.reconciliation.HouseholdTask.Answered;
import org.safeguardinghub.referral.reconciliation.HouseholdTaskDesk;
import org.safeguardinghub.referral.reconciliation.HouseholdTaskDesk.Outcome;
import org.safeguardinghub.referral.reconciliation.HouseholdTasks.KeptTask;
import org.safeguardinghub.referral.reconciliation.Member;
import org.safeguardinghub.referral.reconciliation.TaskId;
import org.safeguardinghub.referral.workforce.Roles;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who lives there, where sources disagree. */
@Tag(
        name = "Household differences",
        description = "Somebody is named by one source and not by another: say what is so.")
@RestController
@RequestMapping("/api/v1/contacts/{reference}/household-tasks")
class HouseholdTaskController {

    private static final int LONGEST = 10_000;

    private final HouseholdTaskDesk desk;
    private final Bodies bodies = new Bodies();

    HouseholdTaskController(HouseholdTaskDesk desk) {
        this.desk = desk;
    }

    @Operation(summary = "Who is missing in this contact", operationId = "householdTasks")
    @GetMapping
    @PreAuthorize(Roles.WORKS_HERE)
    TasksView tasks(@Parameter(hidden = true) Caller caller, @PathVariable String reference) {
        return desk.of(caller, Reference.asked(reference))
                .map(tasks -> new TasksView(tasks.stream().map(TaskView::of).toList()))
                .orElseThrow(NotMoved::unknown);
    }

    @Operation(
            summary = "Say whether they belong to the household",
            description = "ADD opens a contact of its own for a child who was left out.",
            operationId = "answerHouseholdTask")
    @Reads(Said.class)
    @PostMapping("/{id}/answer")
    @PreAuthorize(Roles.WORKS_HERE)
    ResponseEntity<TaskView> answer(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String reference,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] body) {
        int seen = Versions.seen(ifMatch);
        var said = bodies.read(
                body, place -> new Said(place.needCode("answer", Answer.Kind.class), place.needText("why", LONGEST)));
        return switch (desk.answer(caller, new TaskId(id), seen, said.answer(), said.why())) {
            case Outcome.Done(var kept) -> Versions.answer(kept.version(), TaskView.of(kept));
            case Outcome.Stale(var version) ->
                throw new Refused(
                        HttpStatus.PRECONDITION_FAILED,
                        "stale-version",
                        "Somebody has answered it since you read it.",
                        Map.of("version", version));
            case Outcome.NotForAdults _ ->
                throw new Refused(
                        HttpStatus.CONFLICT,
                        "not-for-adults",
                        "An adult gets no record of their own: say it on a child's.");
            case Outcome.Unknown _ -> throw NotMoved.unknown();
        };
    }

    record Said(Answer.Kind answer, String why) {}

    record TasksView(List<TaskView> tasks) {}

    record TaskView(
            UUID id,
            int version,
            Member missing,
            String namedIn,
            String namedBy,
            Instant raisedAt,
            @Nullable AnswerView answer) {

        static TaskView of(KeptTask kept) {
            var difference = kept.task().difference();
            return new TaskView(
                    difference.id().value(),
                    kept.version(),
                    difference.missing(),
                    difference.namedInReference().value(),
                    difference.namedBy(),
                    difference.raisedAt(),
                    AnswerView.of(kept.task()));
        }
    }

    /** @param record the contact that was opened for a child who was left out */
    record AnswerView(
            Answer.Kind kind,
            String why,
            String by,
            Instant at,
            @Nullable String record) {

        static @Nullable AnswerView of(HouseholdTask task) {
            if (!(task instanceof Answered(var _, var answer))) {
                return null;
            }
            var opened = answer.record();
            return new AnswerView(
                    answer.kind(),
                    answer.why(),
                    answer.by().name(),
                    answer.at(),
                    opened == null ? null : opened.value());
        }
    }
}
