package org.safeguardinghub.referral.people.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.body.Bodies;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.kit.docs.Reads;
import org.safeguardinghub.kit.web.Versions;
import org.safeguardinghub.referral.contact.NotMoved;
import org.safeguardinghub.referral.contact.Reference;
import org.safeguardinghub.referral.people.Answer;
import org.safeguardinghub.referral.people.Answered;
import org.safeguardinghub.referral.people.CandidateId;
import org.safeguardinghub.referral.people.MatchDesk;
import org.safeguardinghub.referral.workforce.Roles;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Is this the same child, or the same adult? */
@Tag(name = "Matches", description = "Who may be the same, with every reason. Only people say who is.")
@RestController
@RequestMapping("/api/v1/contacts/{reference}/matches")
class MatchController {

    private static final int LONGEST = 10_000;

    private final MatchDesk desk;
    private final Bodies bodies = new Bodies();

    MatchController(MatchDesk desk) {
        this.desk = desk;
    }

    @Operation(
            summary = "Possible matches of the people of a contact; that you read them is recorded",
            operationId = "openMatches")
    @GetMapping
    @PreAuthorize(Roles.WORKS_HERE)
    MatchesView open(@Parameter(hidden = true) Caller caller, @PathVariable String reference) {
        return desk.open(caller, Reference.asked(reference))
                .map(MatchesView::of)
                .orElseThrow(NotMoved::unknown);
    }

    @Operation(
            summary = "Say same, different or not sure, and why",
            description = "If-Match is the version of the possible match.",
            operationId = "answerMatch")
    @Reads(Said.class)
    @PostMapping("/{candidate}/answers")
    @PreAuthorize(Roles.WORKS_HERE)
    ResponseEntity<MatchesView.CandidateView> answer(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String reference,
            @PathVariable String candidate,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] body) {
        int seen = Versions.seen(ifMatch);
        var said = bodies.read(
                body, place -> new Said(place.needCode("answer", Answer.class), place.needText("why", LONGEST)));
        return answer(desk.answer(caller, Reference.asked(reference), id(candidate), seen, said.answer(), said.why()));
    }

    @Operation(
            summary = "Take back that two are the same; all is as it was before",
            description = "If-Match is the version of the possible match.",
            operationId = "unlinkMatch")
    @Reads(WhyBody.class)
    @PostMapping("/{candidate}/unlink")
    @PreAuthorize(Roles.WORKS_HERE)
    ResponseEntity<MatchesView.CandidateView> unlink(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String reference,
            @PathVariable String candidate,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] body) {
        int seen = Versions.seen(ifMatch);
        var why = bodies.read(body, place -> place.needText("why", LONGEST));
        return answer(desk.unlink(caller, Reference.asked(reference), id(candidate), seen, why));
    }

    private static CandidateId id(String candidate) {
        return CandidateId.sent(candidate).orElseThrow(NotMoved::unknown);
    }

    private static ResponseEntity<MatchesView.CandidateView> answer(Answered answered) {
        return switch (answered) {
            case Answered.Done(var candidate) ->
                Versions.answer(candidate.version(), MatchesView.CandidateView.of(candidate, true));
            case Answered.Stale(var now) -> throw MatchFaults.answeredMeanwhile(now);
            case Answered.Refused(var reason) -> throw MatchFaults.refused(reason);
            case Answered.Unknown _ -> throw NotMoved.unknown();
        };
    }

    record Said(Answer answer, String why) {}

    record WhyBody(String why) {}
}
