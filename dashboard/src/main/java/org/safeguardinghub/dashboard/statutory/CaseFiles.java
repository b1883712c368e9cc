package org.safeguardinghub.dashboard.statutory;

import java.time.Instant;
import java.time.InstantSource;
import org.safeguardinghub.dashboard.gateway.Body;
import org.safeguardinghub.dashboard.gateway.HubApi;
import org.safeguardinghub.dashboard.gateway.Reply;
import org.safeguardinghub.dashboard.page.Pages;
import org.safeguardinghub.dashboard.page.TimeWords;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The hub's cases, one at a time: fetched for a page, or a page that says why there is none, and moved on. */
@Component
public class CaseFiles {

    private static final String CASE = "/api/v1/cases/{reference}";

    private final HubApi hub;
    private final InstantSource clock;

    CaseFiles(HubApi hub, InstantSource clock) {
        this.hub = hub;
        this.clock = clock;
    }

    ModelAndView show(String reference, Shown shown) {
        return switch (hub.get(StatutoryCase.class, CASE, reference)) {
            case Reply.Here<StatutoryCase> here -> shown.of(here.content(), clock.instant());
            case Reply.NotReached<StatutoryCase>(var what, var at) ->
                Pages.of(
                        "statutory/not-reached",
                        new NotReached(reference, what, TimeWords.moment(at, clock.instant())),
                        HttpStatus.SERVICE_UNAVAILABLE);
            case Reply.Refused<StatutoryCase> refused -> Pages.refusal(refused.status());
            case Reply.Nothing<StatutoryCase> _ -> Pages.refusal(HttpStatus.NOT_FOUND.value());
        };
    }

    /** @param version that the sender saw, so that nothing is overwritten unseen */
    Reply<Stepped> step(StatutoryCase file, int version, String path, Body body) {
        return hub.send(Stepped.class, "\"" + version + "\"", body, CASE + path, file.reference());
    }

    /** What the hub says of a step: which case it led to. */
    record Stepped(String reference) {}

    /** What is shown of a case that could be fetched. */
    @FunctionalInterface
    interface Shown {
        ModelAndView of(StatutoryCase file, Instant now);
    }

    /** The page for a case whose content could not be fetched. */
    public record NotReached(String reference, String what, String at) {}
}
