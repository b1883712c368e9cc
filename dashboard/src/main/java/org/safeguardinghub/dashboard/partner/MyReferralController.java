package org.safeguardinghub.dashboard.partner;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.gateway.HubApi;
import org.safeguardinghub.dashboard.gateway.Reply;
import org.safeguardinghub.dashboard.page.Pages;
import org.safeguardinghub.dashboard.page.TimeWords;
import org.safeguardinghub.dashboard.referral.Gaps;
import org.safeguardinghub.dashboard.words.PlainWords;
import org.safeguardinghub.dashboard.words.Vocabulary;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** How far the front door has come with one referral of the reader's agency: only what the sender may know. */
@Controller
public class MyReferralController {

    private final HubApi hub;
    private final InstantSource clock;

    MyReferralController(HubApi hub, InstantSource clock) {
        this.hub = hub;
        this.clock = clock;
    }

    @GetMapping("/my-referrals/{reference}")
    @PreAuthorize("hasRole('partner-practitioner')")
    ModelAndView show(@PathVariable String reference) {
        var now = clock.instant();
        return switch (hub.get(Status.class, "/api/v1/referrals/{reference}", reference)) {
            case Reply.Here<Status> here -> Pages.of("partner/my-referral", MyReferral.of(here.content(), now));
            case Reply.NotReached<Status>(var what, var at) ->
                Pages.of(
                        "partner/not-reached",
                        new NotReached(reference, what, TimeWords.moment(at, now)),
                        HttpStatus.SERVICE_UNAVAILABLE);
            case Reply.Refused<Status> refused -> Pages.refusal(refused.status());
            case Reply.Nothing<Status> _ -> Pages.refusal(HttpStatus.NOT_FOUND.value());
        };
    }

    /** A referral of an agency's as the hub tells the agency of it. */
    public record Status(
            String reference,
            @Nullable String clientReference,
            @Nullable String status,
            @Nullable Instant receivedAt,
            @Nullable Instant decisionDue,
            @Nullable List<Missing> incomplete,
            @Nullable Instant acknowledgedAt,
            @Nullable Instant withdrawnAt,
            @Nullable String question,
            @Nullable Outcome outcome,
            @Nullable List<Step> timeline) {

        public record Missing(String pointer, @Nullable String detail) {}

        public record Outcome(
                @Nullable Instant decidedAt,
                @Nullable List<Child> children,
                @Nullable String reason,
                @Nullable String nextStep) {}

        public record Child(int child, @Nullable String outcome) {}

        public record Step(Instant at, String what) {}
    }

    /** @param decided null while nothing is decided */
    public record MyReferral(
            String reference,
            @Nullable String yours,
            String status,
            String received,
            String decisionDue,
            @Nullable String withdrawn,
            @Nullable String question,
            List<String> missing,
            @Nullable Decided decided,
            List<Happened> timeline) {

        public static MyReferral of(Status status, Instant now) {
            return new MyReferral(
                    status.reference(),
                    status.clientReference(),
                    PlainWords.of(Vocabulary.STATUS, status.status()),
                    moment(status.receivedAt(), now),
                    moment(status.decisionDue(), now),
                    status.withdrawnAt() == null ? null : TimeWords.moment(status.withdrawnAt(), now),
                    status.question(),
                    orNone(status.incomplete()).stream()
                            .map(missing -> Gaps.words(missing.pointer(), missing.detail()))
                            .toList(),
                    status.outcome() == null ? null : Decided.of(status.outcome(), now),
                    orNone(status.timeline()).reversed().stream()
                            .map(step -> Happened.of(step, now))
                            .toList());
        }
    }

    /** What was decided, why, and what comes next, in the words meant for the sender. */
    public record Decided(String at, List<String> children, String reason, String nextStep) {

        static Decided of(Status.Outcome outcome, Instant now) {
            var children = orNone(outcome.children());
            return new Decided(
                    moment(outcome.decidedAt(), now),
                    children.stream()
                            .map(child -> (children.size() == 1 ? "" : "Child " + (child.child() + 1) + ": ")
                                    + PlainWords.of(Vocabulary.OUTCOME, child.outcome()))
                            .toList(),
                    said(outcome.reason()),
                    said(outcome.nextStep()));
        }
    }

    public record Happened(String what, String at, String instant) {

        static Happened of(Status.Step step, Instant now) {
            return new Happened(
                    PlainWords.of(Vocabulary.SENDER_STEP, step.what()),
                    TimeWords.moment(step.at(), now),
                    step.at().toString());
        }
    }

    public record NotReached(String reference, String what, String at) {}

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static String moment(@Nullable Instant at, Instant now) {
        return at == null ? "Not said" : TimeWords.moment(at, now);
    }

    private static String said(@Nullable String words) {
        return words == null || words.isBlank() ? "Not said" : words;
    }
}
