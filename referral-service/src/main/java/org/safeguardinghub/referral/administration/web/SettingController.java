package org.safeguardinghub.referral.administration.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.body.Bodies;
import org.safeguardinghub.kit.body.Place;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.kit.docs.Reads;
import org.safeguardinghub.kit.web.Versions;
import org.safeguardinghub.referral.administration.AdministrationDesk;
import org.safeguardinghub.referral.administration.AdministrationDesk.Draft;
import org.safeguardinghub.referral.administration.Answered;
import org.safeguardinghub.referral.administration.SettingKind;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Settings of the authority: what holds, what is to come, what waits for a second person. */
@Tag(name = "Administration", description = "Settings of an authority, changed by two people and from a date on.")
@RestController
@RequestMapping("/api/v1/administration")
class SettingController {

    private static final int LONGEST = 4_000;

    private final AdministrationDesk desk;
    private final List<SettingKind<?>> kinds;
    private final InstantSource clock;
    private final Bodies bodies = new Bodies();

    SettingController(AdministrationDesk desk, List<SettingKind<?>> kinds, InstantSource clock) {
        this.desk = desk;
        this.kinds =
                kinds.stream().sorted(Comparator.comparing(SettingKind::code)).toList();
        this.clock = clock;
    }

    @Operation(summary = "Every setting, as it is in force now", operationId = "listSettings")
    @GetMapping("/settings")
    @PreAuthorize(Roles.WORKS_OR_ADMINISTERS)
    List<SettingView> list(@Parameter(hidden = true) Caller caller) {
        var now = clock.instant();
        return kinds.stream()
                .map(kind -> SettingView.of(kind, desk.history(caller, kind.code()), now))
                .toList();
    }

    @Operation(summary = "A setting as it was or will be in force", operationId = "openSetting")
    @GetMapping("/settings/{kind}")
    @PreAuthorize(Roles.WORKS_OR_ADMINISTERS)
    ResponseEntity<SettingView> open(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String kind,
            @RequestParam(required = false) @Nullable Instant asOf) {
        var known = kind(kind);
        var view = SettingView.of(known, desk.history(caller, kind), asOf == null ? clock.instant() : asOf);
        return Versions.answer(view.number(), view);
    }

    @Operation(summary = "Everything that was ever proposed, newest first", operationId = "settingHistory")
    @GetMapping("/settings/{kind}/history")
    @PreAuthorize(Roles.WORKS_OR_ADMINISTERS)
    List<ChangeView> history(@Parameter(hidden = true) Caller caller, @PathVariable String kind) {
        var now = clock.instant();
        return desk.history(caller, kind(kind).code()).stream()
                .map(kept -> ChangeView.of(kept, now))
                .toList();
    }

    @Operation(
            summary = "Propose a change",
            description = "If-Match names what is in force. A proposal that waits already gives way to this one.",
            operationId = "proposeSetting")
    @Reads(ProposalBody.class)
    @ApiResponse(
            responseCode = "201",
            description = "It waits for somebody else.",
            content = @Content(schema = @Schema(implementation = ChangeView.class)))
    @PostMapping("/settings/{kind}/proposals")
    @PreAuthorize(Roles.ADMINISTERS)
    ResponseEntity<ChangeView> propose(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String kind,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] body) {
        var known = kind(kind);
        var draft = bodies.read(body, place -> draft(place, known));
        var view = ChangeView.of(
                SettingFaults.orRefuse(desk.propose(caller, kind, Versions.seen(ifMatch), draft)), clock.instant());
        return ResponseEntity.status(HttpStatus.CREATED)
                .eTag("\"" + view.version() + "\"")
                .body(view);
    }

    @Operation(
            summary = "Approve what somebody else proposed",
            description = "Never by whoever proposed it; never after it should have begun.",
            operationId = "approveSetting")
    @Reads(ApprovalBody.class)
    @PostMapping("/proposals/{id}/approval")
    @PreAuthorize(Roles.APPROVES_SETTINGS)
    ResponseEntity<ChangeView> approve(
            @Parameter(hidden = true) Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] body) {
        var note =
                bodies.read(body, place -> Optional.ofNullable(place.at("note").text(LONGEST)));
        return answer(desk.approve(caller, id, Versions.seen(ifMatch), note.orElse(null)));
    }

    @Operation(summary = "Reject a proposal, or take your own back, with the reason", operationId = "rejectSetting")
    @Reads(RejectionBody.class)
    @PostMapping("/proposals/{id}/rejection")
    @PreAuthorize(Roles.APPROVES_SETTINGS)
    ResponseEntity<ChangeView> reject(
            @Parameter(hidden = true) Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] body) {
        var why = bodies.read(body, place -> place.needText("why", LONGEST));
        return answer(desk.reject(caller, id, Versions.seen(ifMatch), why));
    }

    private ResponseEntity<ChangeView> answer(Answered answered) {
        var view = ChangeView.of(SettingFaults.orRefuse(answered), clock.instant());
        return Versions.answer(view.version(), view);
    }

    private SettingKind<?> kind(String code) {
        return kinds.stream()
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(SettingFaults::notFound);
    }

    private static Draft draft(Place place, SettingKind<?> kind) {
        var content = place.at("content");
        if (content.isGiven()) {
            kind.read(content, 0);
        } else {
            content.required();
        }
        return new Draft(place.at("from").instant(), content.node().toString(), place.needText("why", LONGEST));
    }

    /**
     * @param content as its kind wants it; reading the setting shows one
     * @param from absent where it begins as soon as it is approved
     */
    record ProposalBody(
            Map<String, Object> content,
            String why,
            @Nullable Instant from) {}

    record ApprovalBody(@Nullable String note) {}

    record RejectionBody(String why) {}
}
