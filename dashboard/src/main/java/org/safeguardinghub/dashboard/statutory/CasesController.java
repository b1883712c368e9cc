package org.safeguardinghub.dashboard.statutory;

import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.gateway.HubApi;
import org.safeguardinghub.dashboard.gateway.Reply;
import org.safeguardinghub.dashboard.page.FrontDoorOnly;
import org.safeguardinghub.dashboard.page.Pages;
import org.safeguardinghub.dashboard.page.Viewer;
import org.safeguardinghub.dashboard.statutory.CasesPage.View;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The cases of children's social care: lists, and one case. */
@Controller
@RequestMapping("/cases")
@FrontDoorOnly
class CasesController {

    private final HubApi hub;
    private final CaseFiles files;
    private final Agencies agencies;
    private final InstantSource clock;

    CasesController(HubApi hub, CaseFiles files, Agencies agencies, InstantSource clock) {
        this.hub = hub;
        this.files = files;
        this.agencies = agencies;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(
            @RequestParam(name = "view", required = false) @Nullable String viewName,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            Authentication person) {
        var viewer = Viewer.signedIn(person);
        var view = View.named(viewName).orElse(viewer.isManager() ? View.WITH_MANAGER : View.MINE);
        var now = clock.instant();
        var reply = cursor == null
                ? hub.get(CaseList.class, "/api/v1/cases?view={view}", view.code())
                : hub.get(CaseList.class, "/api/v1/cases?view={view}&cursor={cursor}", view.code(), cursor);
        return switch (reply) {
            case Reply.Here<CaseList> here ->
                Pages.of("statutory/cases", CasesPage.of(here.content(), view, viewer, now));
            case Reply.NotReached<CaseList> silence ->
                Pages.of("statutory/cases", CasesPage.missing(view, silence, now), HttpStatus.SERVICE_UNAVAILABLE);
            case Reply.Refused<CaseList> refused -> Pages.refusal(refused.status());
            case Reply.Nothing<CaseList> _ -> Pages.refusal(HttpStatus.NOT_FOUND.value());
        };
    }

    @GetMapping("/{reference}")
    ModelAndView show(@PathVariable String reference, Authentication person) {
        return files.show(
                reference,
                (file, now) -> Pages.of(
                        "statutory/case", CasePage.of(file, agencies.named(file), Viewer.signedIn(person), now)));
    }
}
