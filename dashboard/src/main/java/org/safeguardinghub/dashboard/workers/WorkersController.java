package org.safeguardinghub.dashboard.workers;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.form.Mistakes;
import org.safeguardinghub.dashboard.form.Typed;
import org.safeguardinghub.dashboard.gateway.Body;
import org.safeguardinghub.dashboard.gateway.HubApi;
import org.safeguardinghub.dashboard.gateway.Reply;
import org.safeguardinghub.dashboard.page.LocalMoment;
import org.safeguardinghub.dashboard.page.Pages;
import org.safeguardinghub.dashboard.page.TimeWords;
import org.safeguardinghub.dashboard.page.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who works here, with what they have; and one person's page, where absence is noted and work is handed on. */
@Controller
@PreAuthorize("hasAnyRole('front-door-worker', 'manager', 'duty-manager', 'out-of-hours-worker',"
        + " 'authority-administrator')")
public class WorkersController {

    private static final int LONGEST = 2_000;

    private final HubApi hub;
    private final InstantSource clock;

    WorkersController(HubApi hub, InstantSource clock) {
        this.hub = hub;
        this.clock = clock;
    }

    @GetMapping("/workers")
    ModelAndView show(Authentication person) {
        var viewer = Viewer.of(person);
        boolean leads = leads(viewer);
        var now = clock.instant();
        return switch (hub.get(Staff.class, "/api/v1/workers")) {
            case Reply.Here<Staff> here ->
                Pages.of(
                        "workers/workers", WorkersPage.of(here.content(), rota(), leads ? offers() : null, leads, now));
            case Reply.NotReached<Staff> silence -> notReached("/workers", silence.what(), silence.at());
            case Reply.Refused<Staff> refused -> Pages.refusal(refused.status());
            case Reply.Nothing<Staff> _ -> Pages.refusal(HttpStatus.NOT_FOUND.value());
        };
    }

    @GetMapping("/workers/{id}")
    ModelAndView one(@PathVariable UUID id, Authentication person) {
        return page(id, person, Typed.NOTHING, Mistakes.NONE, HttpStatus.OK);
    }

    @PostMapping("/workers/{id}/absences")
    ModelAndView away(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> form,
            Authentication person,
            RedirectAttributes flash) {
        var typed = new Typed(form);
        var from = LocalMoment.read(typed.words("awayFrom"));
        var until = LocalMoment.read(typed.words("awayUntil"));
        var mistakes = new Mistakes.Search(typed)
                .unless(from.isPresent(), "awayFrom", "Enter when the absence begins")
                .unless(until.isPresent(), "awayUntil", "Enter when the absence ends")
                .unless(
                        from.isEmpty() || until.isEmpty() || from.get().isBefore(until.get()),
                        "awayUntil",
                        "The absence must end after it begins")
                .all();
        if (!mistakes.isEmpty()) {
            return page(id, person, typed, mistakes, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var body = Body.EMPTY
                .with("from", from.orElseThrow().toString())
                .with("until", until.orElseThrow().toString());
        return done(
                hub.send(Object.class, null, body, "/api/v1/workers/{id}/absences", id),
                "The absence is noted. Nothing is offered to them while it lasts.",
                "/workers/" + id,
                flash);
    }

    @PostMapping("/workers/{id}/absences/{absence}/cancelled")
    ModelAndView back(@PathVariable UUID id, @PathVariable UUID absence, RedirectAttributes flash) {
        return done(
                hub.post(Object.class, null, "/api/v1/workers/{id}/absences/{absence}/cancelled", id, absence),
                "The absence is taken back.",
                "/workers/" + id,
                flash);
    }

    @PostMapping("/workers/{id}/reassignment")
    @PreAuthorize("hasAnyRole('manager', 'duty-manager')")
    ModelAndView reassign(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> form, Authentication person) {
        var typed = new Typed(form);
        var mistakes = new Mistakes.Search(typed)
                .unless(
                        typed.has("to") != typed.has("team"),
                        "to",
                        "Choose either one colleague or a team to offer the work to")
                .need("why", "Say why the work is handed on")
                .atMost(LONGEST, "why", "The reason")
                .all();
        if (!mistakes.isEmpty()) {
            return page(id, person, typed, mistakes, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var body = Body.EMPTY
                .with("to", typed.orNull("to"))
                .with("team", typed.orNull("team"))
                .with("why", typed.words("why"));
        return switch (hub.send(Report.class, null, body, "/api/v1/workers/{id}/reassignment", id)) {
            case Reply.Here<Report> here ->
                Pages.of("workers/reassigned", ReassignedPage.of(id.toString(), here.content()));
            case Reply.NotReached<Report> silence -> notReached("/workers/" + id, silence.what(), silence.at());
            case Reply.Refused<Report> refused -> Pages.refusal(refused.status());
            case Reply.Nothing<Report> _ -> Pages.refusal(HttpStatus.NOT_FOUND.value());
        };
    }

    @PostMapping("/workers/{id}/duty")
    @PreAuthorize("hasAnyRole('manager', 'duty-manager', 'authority-administrator')")
    ModelAndView duty(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> form,
            Authentication person,
            RedirectAttributes flash) {
        var typed = new Typed(form);
        var from = LocalMoment.read(typed.words("dutyFrom"));
        var until = LocalMoment.read(typed.words("dutyUntil"));
        var mistakes = new Mistakes.Search(typed)
                .need("duty", "Choose the duty")
                .unless(from.isPresent(), "dutyFrom", "Enter when the shift begins")
                .unless(until.isPresent(), "dutyUntil", "Enter when the shift ends")
                .unless(
                        from.isEmpty() || until.isEmpty() || from.get().isBefore(until.get()),
                        "dutyUntil",
                        "The shift must end after it begins")
                .all();
        if (!mistakes.isEmpty()) {
            return page(id, person, typed, mistakes, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var body = Body.EMPTY
                .with("duty", typed.words("duty"))
                .with("worker", id.toString())
                .with("from", from.orElseThrow().toString())
                .with("until", until.orElseThrow().toString())
                .with("phone", typed.orNull("phone"));
        return done(
                hub.send(Object.class, null, body, "/api/v1/workers/duty"),
                "The shift is on the rota.",
                "/workers/" + id,
                flash);
    }

    private ModelAndView page(UUID id, Authentication person, Typed typed, Mistakes mistakes, HttpStatus status) {
        var viewer = Viewer.of(person);
        var now = clock.instant();
        return switch (hub.get(Staff.class, "/api/v1/workers")) {
            case Reply.Here<Staff> here ->
                WorkerPage.of(here.content(), id.toString(), viewer, typed, mistakes, now)
                        .map(page -> Pages.of("workers/worker", page, status))
                        .orElseGet(() -> Pages.refusal(HttpStatus.NOT_FOUND.value()));
            case Reply.NotReached<Staff> silence -> notReached("/workers/" + id, silence.what(), silence.at());
            case Reply.Refused<Staff> refused -> Pages.refusal(refused.status());
            case Reply.Nothing<Staff> _ -> Pages.refusal(HttpStatus.NOT_FOUND.value());
        };
    }

    private ModelAndView done(Reply<?> reply, String words, String address, RedirectAttributes flash) {
        return switch (reply) {
            case Reply.Here<?> _, Reply.Nothing<?> _ -> {
                flash.addFlashAttribute(Pages.DONE, words);
                yield Pages.goTo(address);
            }
            case Reply.NotReached<?> silence -> notReached(address, silence.what(), silence.at());
            case Reply.Refused<?> refused -> Pages.refusal(refused.status());
        };
    }

    private ModelAndView notReached(String again, String what, Instant at) {
        return Pages.of(
                "workers/not-reached",
                new NotReached(what, TimeWords.moment(at, clock.instant()), again),
                HttpStatus.SERVICE_UNAVAILABLE);
    }

    /** Empty where it could not be read; the page says so. */
    private @Nullable List<Shift> rota() {
        return hub.get(Shift[].class, "/api/v1/workers/duty/rota") instanceof Reply.Here<Shift[]> here
                ? List.of(here.content())
                : null;
    }

    private @Nullable Offers offers() {
        return hub.get(Offers.class, "/api/v1/workers/offers") instanceof Reply.Here<Offers> here
                ? here.content()
                : null;
    }

    static boolean leads(@Nullable Viewer viewer) {
        return viewer != null
                && List.of("manager", "duty-manager", "authority-administrator").stream()
                        .anyMatch(viewer.roles()::contains);
    }

    /** The page for people who could not be fetched. */
    public record NotReached(String what, String at, String again) {}

    /** What the hub answers. */
    record Staff(
            @Nullable List<Member> items,
            int limit,
            @Nullable String atTheLimit) {}

    record Member(
            String id,
            String name,
            @Nullable Set<String> roles,
            @Nullable String team,
            int held,
            boolean isAtTheLimit,
            boolean isThere,
            @Nullable Instant leavesAt,
            @Nullable List<Absence> absences,
            @Nullable List<String> onDuty) {}

    record Absence(String id, Instant from, Instant until) {}

    record Shift(
            String id,
            String duty,
            Named worker,
            Instant from,
            Instant until,
            @Nullable String phone) {}

    record Named(String id, String name) {}

    record Offers(@Nullable List<Offer> items, int afterHours) {}

    record Offer(String reference, Named from, Named to, Instant at) {}

    record Report(@Nullable List<Item> items, boolean more) {

        record Item(String reference, @Nullable Named to, String result) {}
    }

    static final Map<String, String> DUTIES = Map.of("DUTY_MANAGER", "Duty manager", "OUT_OF_HOURS", "Out of hours");
}
