package org.safeguardinghub.dashboard.partner;

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
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;

/** What a partner agency sent, newest first, and how far the front door has come with it. */
@Controller
public class MyReferralsController {

    private final HubApi hub;
    private final InstantSource clock;

    MyReferralsController(HubApi hub, InstantSource clock) {
        this.hub = hub;
        this.clock = clock;
    }

    @GetMapping("/my-referrals")
    @PreAuthorize("hasRole('partner-practitioner')")
    ModelAndView show(@RequestParam(name = "cursor", required = false) @Nullable String cursor) {
        var now = clock.instant();
        var reply = cursor == null
                ? hub.get(Sent.class, "/api/v1/referrals")
                : hub.get(Sent.class, "/api/v1/referrals?cursor={cursor}", cursor);
        return switch (reply) {
            case Reply.Here<Sent> here -> Pages.of("partner/my-referrals", MyReferrals.of(here.content(), now));
            case Reply.NotReached<Sent>(var what, var at) ->
                Pages.of("partner/my-referrals", new MyReferrals(null, null, what, TimeWords.moment(at, now)));
            case Reply.Refused<Sent> refused -> Pages.refusal(refused.status());
            case Reply.Nothing<Sent> _ -> Pages.refusal(404);
        };
    }

    record Sent(@Nullable List<Item> items, @Nullable String nextCursor) {

        record Item(
                String reference,
                @Nullable String clientReference,
                @Nullable String status,
                @Nullable Instant receivedAt,
                @Nullable Instant decisionDue,
                @Nullable Integer incompleteCount) {}
    }

    /** @param lines null when the hub could not be asked, which is not the same as having sent nothing */
    public record MyReferrals(
            @Nullable List<Line> lines,
            @Nullable String next,
            @Nullable String notReached,
            @Nullable String notReachedAt) {

        static MyReferrals of(Sent sent, Instant now) {
            var items = sent.items() == null ? List.<Sent.Item>of() : sent.items();
            var next = sent.nextCursor() == null
                    ? null
                    : "/my-referrals?cursor="
                            + UriUtils.encode(sent.nextCursor(), java.nio.charset.StandardCharsets.UTF_8);
            return new MyReferrals(items.stream().map(item -> line(item, now)).toList(), next, null, null);
        }

        private static Line line(Sent.Item item, Instant now) {
            return new Line(
                    item.reference(),
                    item.clientReference(),
                    PlainWords.of(Vocabulary.STATUS, item.status()),
                    item.receivedAt() == null ? "Not said" : TimeWords.moment(item.receivedAt(), now),
                    item.decisionDue() == null ? "Not said" : TimeWords.moment(item.decisionDue(), now),
                    item.incompleteCount() == null ? 0 : item.incompleteCount());
        }
    }

    public record Line(
            String reference,
            @Nullable String yours,
            String status,
            String received,
            String decisionDue,
            int incomplete) {}
}
