package org.safeguardinghub.dashboard.request;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.form.Mistakes;
import org.safeguardinghub.dashboard.form.Typed;
import org.safeguardinghub.dashboard.gateway.Body;
import org.safeguardinghub.dashboard.gateway.HubApi;
import org.safeguardinghub.dashboard.gateway.Reply;
import org.safeguardinghub.dashboard.page.Pages;
import org.safeguardinghub.dashboard.page.TimeWords;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;

/** What an agency is asked, and where its people answer. */
@Controller
@PreAuthorize("hasRole('partner-practitioner')")
public class AgencyRequestsController {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d M uuuu");
    private static final String NOT_KNOWN_WHETHER_SAVED =
            "We do not know whether this was saved. What you typed is still here: send it again. Twice does no harm.";

    private final HubApi hub;
    private final InstantSource clock;

    AgencyRequestsController(HubApi hub, InstantSource clock) {
        this.hub = hub;
        this.clock = clock;
    }

    @GetMapping("/requests")
    ModelAndView list(@RequestParam(name = "cursor", required = false) @Nullable String cursor) {
        var now = clock.instant();
        var reply = cursor == null
                ? hub.get(Asked.class, "/api/v1/requests")
                : hub.get(Asked.class, "/api/v1/requests?cursor={cursor}", cursor);
        return switch (reply) {
            case Reply.Here<Asked> here -> Pages.of("request/asked", AskedPage.of(here.content(), now));
            case Reply.NotReached<Asked>(var what, var at) ->
                Pages.of("request/asked", new AskedPage(null, null, what, TimeWords.moment(at, now)));
            case Reply.Refused<Asked> refused -> Pages.refusal(refused.status());
            case Reply.Nothing<Asked> _ -> Pages.refusal(HttpStatus.NOT_FOUND.value());
        };
    }

    @GetMapping("/requests/{id}/answer")
    ModelAndView show(@PathVariable String id) {
        return page(id, Typed.NOTHING, Mistakes.NONE, null, HttpStatus.OK);
    }

    @PostMapping("/requests/{id}/answer")
    ModelAndView answer(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> sent, RedirectAttributes flash) {
        var typed = new Typed(sent);
        var body = typed.has("wrongChild")
                ? Body.EMPTY.with("wrongChild", typed.words("wrongChild"))
                : Body.EMPTY.with("answers", answers(typed));
        var mistakes = mistakes(typed);
        if (!mistakes.isEmpty()) {
            return page(id, typed, mistakes, null, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return sent(id, typed, hub.send(Object.class, null, body, "/api/v1/requests/{id}/answer", id), flash);
    }

    @PostMapping("/requests/{id}/refusal")
    ModelAndView refuse(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> sent, RedirectAttributes flash) {
        var typed = new Typed(sent);
        var review = day(typed.words("reviewDate"));
        var mistakes = new Mistakes.Search(typed)
                .need("reason", "Choose why you do not share")
                .need("refusalWhy", "Say why you do not share")
                .need("decidedBy", "Say who decided")
                .need("seniority", "Say at what level")
                .unless(review != null, "reviewDate", "Write the day you look again like 2 12 2026")
                .all();
        if (!mistakes.isEmpty()) {
            return page(id, typed, mistakes, null, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var body = Body.EMPTY
                .with("reason", typed.words("reason"))
                .with("why", typed.words("refusalWhy"))
                .with("decidedBy", typed.words("decidedBy"))
                .with("seniority", typed.words("seniority"))
                .with("reviewDate", String.valueOf(review));
        return sent(id, typed, hub.send(Object.class, null, body, "/api/v1/requests/{id}/refusal", id), flash);
    }

    private ModelAndView sent(String id, Typed typed, Reply<Object> reply, RedirectAttributes flash) {
        return switch (reply) {
            case Reply.Here<Object> _, Reply.Nothing<Object> _ -> {
                flash.addFlashAttribute(Pages.DONE, "Your reply has been sent.");
                yield Pages.goTo("/requests");
            }
            case Reply.NotReached<Object> _ ->
                page(id, typed, Mistakes.NONE, NOT_KNOWN_WHETHER_SAVED, HttpStatus.SERVICE_UNAVAILABLE);
            case Reply.Refused<Object> refused when refused.status() == HttpStatus.NOT_FOUND.value() ->
                Pages.refusal(refused.status());
            case Reply.Refused<Object> refused ->
                page(id, typed, hubSays(refused), null, HttpStatus.valueOf(refused.status()));
        };
    }

    private static Mistakes hubSays(Reply.Refused<Object> refused) {
        var faults = refused.faults();
        if (faults.isEmpty()) {
            return Mistakes.of("form", refused.detail().isEmpty() ? "The hub did not accept this." : refused.detail());
        }
        return new Mistakes(faults.stream()
                .map(fault -> new Mistakes.Mistake("form", fault.detail()))
                .toList());
    }

    private ModelAndView page(
            String id, Typed typed, Mistakes mistakes, @Nullable String notice, HttpStatus status) {
        var now = clock.instant();
        return switch (hub.get(Said.Request.class, "/api/v1/requests/{id}", id)) {
            case Reply.Here<Said.Request> here ->
                Pages.of("request/answer", AnswerPage.of(here.content(), typed, mistakes, notice, now), status);
            case Reply.NotReached<Said.Request>(var what, var at) ->
                Pages.of(
                        "request/asked",
                        new AskedPage(null, null, what, TimeWords.moment(at, now)),
                        HttpStatus.SERVICE_UNAVAILABLE);
            case Reply.Refused<Said.Request> refused -> Pages.refusal(refused.status());
            case Reply.Nothing<Said.Request> _ -> Pages.refusal(HttpStatus.NOT_FOUND.value());
        };
    }

    /** A question that is left alone is left for later; an answer in part is an answer. */
    private static List<Body> answers(Typed typed) {
        return typed.fields().keySet().stream()
                .filter(field -> field.startsWith("kind-") && typed.has(field))
                .sorted()
                .map(field -> field.substring("kind-".length()))
                .map(code -> Body.EMPTY
                        .with("question", code)
                        .with("kind", typed.words("kind-" + code))
                        .with("text", typed.orNull("text-" + code)))
                .toList();
    }

    private static Mistakes mistakes(Typed typed) {
        if (typed.has("wrongChild")) {
            return Mistakes.NONE;
        }
        var found = new ArrayList<Mistakes.Mistake>();
        var answered = answers(typed);
        if (answered.isEmpty()) {
            found.add(new Mistakes.Mistake("form", "Answer at least one question, or say that it is the wrong child"));
        }
        for (var answer : answered) {
            var code = String.valueOf(answer.fields().get("question"));
            if (!typed.is("kind-" + code, "NOTHING_KNOWN") && !typed.has("text-" + code)) {
                found.add(new Mistakes.Mistake("text-" + code, "Say what you know, or why you have not looked"));
            }
        }
        return new Mistakes(found);
    }

    private static @Nullable LocalDate day(String words) {
        try {
            return LocalDate.parse(words, DAY);
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    record Asked(@Nullable List<Item> items, @Nullable String nextCursor) {

        record Item(
                String id,
                String state,
                String urgency,
                Instant askedAt,
                Instant dueAt,
                boolean overdue,
                int questions,
                int unanswered) {}
    }

    /** @param lines null when the hub could not be asked, which is not the same as not being asked anything */
    public record AskedPage(
            @Nullable List<Line> lines,
            @Nullable String next,
            @Nullable String notReached,
            @Nullable String notReachedAt) {

        static AskedPage of(Asked asked, Instant now) {
            var items = asked.items() == null ? List.<Asked.Item>of() : asked.items();
            var next = asked.nextCursor() == null
                    ? null
                    : "/requests?cursor=" + UriUtils.encode(asked.nextCursor(), StandardCharsets.UTF_8);
            return new AskedPage(
                    items.stream().map(item -> Line.of(item, now)).toList(), next, null, null);
        }
    }

    public record Line(String id, String asked, String due, boolean isLate, String state, String questions) {

        static Line of(Asked.Item item, Instant now) {
            var count = item.questions() == 1 ? "1 question" : item.questions() + " questions";
            return new Line(
                    item.id(),
                    TimeWords.moment(item.askedAt(), now),
                    (item.overdue() ? "Late: was due " : "") + TimeWords.moment(item.dueAt(), now),
                    item.overdue(),
                    Words.state(item.state()),
                    item.unanswered() == 0 ? count : count + ", " + item.unanswered() + " without an answer");
        }
    }
}
