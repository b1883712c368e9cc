package org.safeguardinghub.dashboard.invitation;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.gateway.HubApi;
import org.safeguardinghub.dashboard.gateway.Reply;
import org.safeguardinghub.dashboard.page.Pages;
import org.safeguardinghub.dashboard.page.TimeWords;
import org.safeguardinghub.dashboard.words.PlainWords;
import org.safeguardinghub.dashboard.words.Vocabulary;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;

/** Strategy discussions an agency is asked to: when, where, whom to ask for. Nothing of the case is here. */
@Controller
@PreAuthorize("hasRole('partner-practitioner')")
public class InvitationsController {

    private final HubApi hub;
    private final InstantSource clock;

    InvitationsController(HubApi hub, InstantSource clock) {
        this.hub = hub;
        this.clock = clock;
    }

    @GetMapping("/invitations")
    ModelAndView list(@RequestParam(name = "cursor", required = false) @Nullable String cursor) {
        return page(
                cursor == null
                        ? hub.get(Invited.class, "/api/v1/invitations")
                        : hub.get(Invited.class, "/api/v1/invitations?cursor={cursor}", cursor));
    }

    /** What a notice links to. */
    @GetMapping("/invitations/{caseId}")
    ModelAndView ofCase(@PathVariable String caseId) {
        return page(hub.get(Invited.class, "/api/v1/invitations/{case}", caseId));
    }

    private ModelAndView page(Reply<Invited> reply) {
        var now = clock.instant();
        return switch (reply) {
            case Reply.Here<Invited> here ->
                Pages.of("invitation/invitations", InvitationsPage.of(here.content(), now));
            case Reply.NotReached<Invited>(var what, var at) ->
                Pages.of(
                        "invitation/invitations",
                        new InvitationsPage(null, null, what, TimeWords.moment(at, now)),
                        HttpStatus.SERVICE_UNAVAILABLE);
            case Reply.Refused<Invited> refused -> Pages.refusal(refused.status());
            case Reply.Nothing<Invited> _ -> Pages.refusal(HttpStatus.NOT_FOUND.value());
        };
    }

    record Invited(@Nullable List<Item> items, @Nullable String nextCursor) {

        record Item(
                String caseId,
                String state,
                String kind,
                @Nullable Instant at,
                @Nullable String joining,
                @Nullable String calledBy) {}
    }

    /** @param lines null when the hub could not be asked, which is not the same as not being invited */
    public record InvitationsPage(
            @Nullable List<Line> lines,
            @Nullable String next,
            @Nullable String notReached,
            @Nullable String notReachedAt) {

        static InvitationsPage of(Invited invited, Instant now) {
            var items = invited.items() == null ? List.<Invited.Item>of() : invited.items();
            var next = invited.nextCursor() == null
                    ? null
                    : "/invitations?cursor=" + UriUtils.encode(invited.nextCursor(), StandardCharsets.UTF_8);
            return new InvitationsPage(
                    items.stream().map(item -> Line.of(item, now)).toList(), next, null, null);
        }
    }

    /** @param isOn whether the agency is still expected */
    public record Line(String when, String how, String joining, String askFor, String state, boolean isOn) {

        static Line of(Invited.Item item, Instant now) {
            return new Line(
                    item.at() == null ? "Not known" : TimeWords.moment(item.at(), now),
                    PlainWords.of(Vocabulary.DISCUSSION, item.kind()),
                    item.joining() == null ? "Not said: ask the front door" : item.joining(),
                    item.calledBy() == null ? "The front door" : item.calledBy(),
                    PlainWords.of(Vocabulary.DISCUSSION_STATE, item.state()),
                    "CALLED".equals(item.state()));
        }
    }
}
