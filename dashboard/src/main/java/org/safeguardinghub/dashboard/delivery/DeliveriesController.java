package org.safeguardinghub.dashboard.delivery;

import static java.util.Map.entry;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.gateway.HubApi;
import org.safeguardinghub.dashboard.gateway.Reply;
import org.safeguardinghub.dashboard.page.Pages;
import org.safeguardinghub.dashboard.page.TimeWords;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;

/** The delivery log for those who keep systems connected; the hub shows each of them what is theirs. */
@Controller
@RequestMapping("/partners/deliveries")
public class DeliveriesController {

    private static final String KEEPS_SYSTEMS_CONNECTED =
            "hasAnyRole('integration-engineer', 'authority-administrator', 'manager', 'duty-manager')";

    private final HubApi hub;
    private final InstantSource clock;

    DeliveriesController(HubApi hub, InstantSource clock) {
        this.hub = hub;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize(KEEPS_SYSTEMS_CONNECTED)
    ModelAndView show(@RequestParam(required = false) @Nullable String cursor) {
        var now = clock.instant();
        var reply = cursor == null
                ? hub.get(Sent.class, "/api/v1/deliveries")
                : hub.get(Sent.class, "/api/v1/deliveries?cursor={cursor}", cursor);
        return switch (reply) {
            case Reply.Here<Sent> here -> Pages.of("delivery/deliveries", Page.of(here.content(), now));
            case Reply.NotReached<Sent>(var what, var at) ->
                Pages.of("delivery/deliveries", new Page(List.of(), null, what, TimeWords.moment(at, now)));
            case Reply.Refused<Sent> refused -> Pages.refusal(refused.status());
            case Reply.Nothing<Sent> _ -> Pages.refusal(404);
        };
    }

    @PostMapping("/{id}/replay")
    @PreAuthorize(KEEPS_SYSTEMS_CONNECTED)
    ModelAndView replay(@PathVariable UUID id, RedirectAttributes flash) {
        return switch (hub.post(Replayed.class, null, "/api/v1/deliveries/{id}/replay", id)) {
            case Reply.Here<Replayed> _, Reply.Nothing<Replayed> _ -> {
                flash.addFlashAttribute(Pages.DONE, "It is sent once more, under the same id.");
                yield Pages.goTo("/partners/deliveries");
            }
            case Reply.Refused<Replayed> refused -> Pages.refusal(refused.status());
            case Reply.NotReached<Replayed>(var what, var at) -> {
                var missing = new Page(List.of(), null, what, TimeWords.moment(at, clock.instant()));
                yield Pages.of("delivery/deliveries", missing, HttpStatus.SERVICE_UNAVAILABLE);
            }
        };
    }

    record Replayed(String state) {}

    record Sent(@Nullable List<Item> items, @Nullable String nextCursor) {

        record Item(
                String deliveryId,
                @Nullable String kind,
                @Nullable String reference,
                @Nullable String agency,
                @Nullable String channel,
                @Nullable String state,
                @Nullable Instant plannedAt,
                @Nullable Instant nextAttemptAt,
                @Nullable Instant endedAt,
                @Nullable List<Attempt> attempts) {}

        record Attempt(@Nullable Integer status, @Nullable String errorCode) {}
    }

    /** @param notReached what could not be asked; null when all is here */
    public record Page(
            List<Line> lines,
            @Nullable String next,
            @Nullable String notReached,
            String at) {

        public Page {
            lines = List.copyOf(lines);
        }

        static Page of(Sent sent, Instant now) {
            var items = sent.items() == null ? List.<Sent.Item>of() : sent.items();
            var next = sent.nextCursor() == null
                    ? null
                    : "/partners/deliveries?cursor=" + UriUtils.encode(sent.nextCursor(), StandardCharsets.UTF_8);
            return new Page(
                    items.stream().map(item -> Line.of(item, now)).toList(), next, null, TimeWords.moment(now, now));
        }
    }

    /** @param lastAnswer what the receiver's server last said, as a code */
    public record Line(
            String id,
            String what,
            String reference,
            String to,
            String planned,
            String state,
            String lastAnswer,
            int attempts) {

        private static final Map<String, String> STATES = Map.of(
                "DUE", "About to be sent",
                "RETRYING", "Did not get through, tried again",
                "DELIVERED", "Delivered",
                "GIVEN_UP", "Given up");

        private static final Map<String, String> KINDS = Map.ofEntries(
                entry("ACKNOWLEDGEMENT", "Acknowledgement"),
                entry("OUTCOME", "Outcome"),
                entry("QUESTION", "Question to the sender"),
                entry("INFORMATION_REQUEST", "Information request"),
                entry("CHASER", "Reminder"),
                entry("REQUEST_CANCELLED", "Request cancelled"),
                entry("AGREEMENT_WITHDRAWN", "Agreement withdrawn"),
                entry("STRATEGY_DISCUSSION", "Strategy discussion"),
                entry("DANGER_PAGE", "Call: danger"),
                entry("RED_PAGE", "Call: Red"),
                entry("FIRST_LOOK_PAGE", "Call: first look"));

        static Line of(Sent.Item item, Instant now) {
            var attempts = item.attempts() == null ? List.<Sent.Attempt>of() : item.attempts();
            return new Line(
                    item.deliveryId(),
                    said(item.kind(), KINDS),
                    item.reference() == null ? "None" : item.reference(),
                    said(item.agency(), Map.of()) + ", " + channel(item.channel()),
                    item.plannedAt() == null ? "Not said" : TimeWords.moment(item.plannedAt(), now),
                    state(item, now),
                    attempts.isEmpty() ? "Not tried yet" : answer(attempts.getLast()),
                    attempts.size());
        }

        public String about() {
            return what + ", " + reference + ", " + to;
        }

        private static String state(Sent.Item item, Instant now) {
            var words = said(item.state(), STATES);
            return item.nextAttemptAt() == null ? words : words + ": " + TimeWords.moment(item.nextAttemptAt(), now);
        }

        private static String channel(@Nullable String channel) {
            return "EMAIL".equals(channel) ? "e-mail" : "webhook";
        }

        private static String answer(Sent.Attempt attempt) {
            if (attempt.errorCode() != null) {
                return attempt.errorCode();
            }
            return attempt.status() == null ? "No answer" : "Accepted with " + attempt.status();
        }

        private static String said(@Nullable String code, Map<String, String> words) {
            return code == null ? "Not said" : words.getOrDefault(code, code);
        }
    }
}
