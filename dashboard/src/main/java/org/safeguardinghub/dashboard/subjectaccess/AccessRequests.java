package org.safeguardinghub.dashboard.subjectaccess;

import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Function;
import org.safeguardinghub.dashboard.gateway.HubApi;
import org.safeguardinghub.dashboard.gateway.Reply;
import org.safeguardinghub.dashboard.page.Pages;
import org.safeguardinghub.dashboard.page.TimeWords;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Fetches a request and what belongs to it; where that does not come, there is a page that says so. */
@Component
public class AccessRequests {

    private static final String RESTRICTED = "restricted";

    private final HubApi hub;
    private final InstantSource clock;

    AccessRequests(HubApi hub, InstantSource clock) {
        this.hub = hub;
        this.clock = clock;
    }

    ModelAndView with(UUID id, Function<AccessRequest, ModelAndView> shown) {
        var address = SubjectAccessController.ADDRESS + "/" + id;
        return shown(hub.get(AccessRequest.class, SubjectAccessController.REQUESTS + "/{id}", id), address, shown);
    }

    /** @param again where to try again */
    <T> ModelAndView shown(Reply<T> reply, String again, Function<T, ModelAndView> shown) {
        return switch (reply) {
            case Reply.Here<T> here -> shown.apply(here.content());
            case Reply.NotReached<T>(var what, var at) ->
                Pages.of(
                        "subjectaccess/not-reached",
                        new NotReached(again, what, TimeWords.moment(at, clock.instant())),
                        HttpStatus.SERVICE_UNAVAILABLE);
            case Reply.Refused<T> refused
            when refused.code().equals(RESTRICTED) ->
                Pages.of("subjectaccess/restricted", new Restricted(), HttpStatus.FORBIDDEN);
            case Reply.Refused<T> refused
            when refused.status() == HttpStatus.CONFLICT.value() ->
                Pages.of(
                        "subjectaccess/not-now",
                        new SubjectAccessController.NotNow(SubjectAccessController.ADDRESS),
                        HttpStatus.CONFLICT);
            case Reply.Refused<T> refused -> Pages.refusal(refused.status());
            case Reply.Nothing<T> _ -> Pages.refusal(HttpStatus.NOT_FOUND.value());
        };
    }

    /** The page for what could not be fetched. */
    public record NotReached(String address, String what, String at) {}

    /** The page for a restricted record, which its officer answers. */
    public record Restricted() {}
}
