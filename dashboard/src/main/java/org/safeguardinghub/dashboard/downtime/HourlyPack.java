package org.safeguardinghub.dashboard.downtime;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import org.safeguardinghub.dashboard.gateway.HubApi;
import org.safeguardinghub.dashboard.gateway.Pass;
import org.safeguardinghub.dashboard.gateway.Passes;
import org.safeguardinghub.dashboard.gateway.Reply;
import org.safeguardinghub.dashboard.page.Viewer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Fetches the pack beside the work of whoever is signed in, once an hour and without making them wait: when the hub is
 * down it is too late to ask. The hub records it as kept, not as read.
 */
@Component
@ConditionalOnProperty(name = "hub.downtime.keep-pack", matchIfMissing = true)
class HourlyPack implements HandlerInterceptor, WebMvcConfigurer {

    private final LastPacks packs;
    private final HubApi hub;
    private final Passes passes;
    private final InstantSource clock;

    HourlyPack(LastPacks packs, HubApi hub, Passes passes, InstantSource clock) {
        this.packs = packs;
        this.hub = hub;
        this.passes = passes;
        this.clock = clock;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/queue");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var viewer = Viewer.of(request.getUserPrincipal());
        var agency = viewer != null && viewer.isAtTheFrontDoor() ? viewer.agency() : null;
        if (agency != null && packs.isDue(agency, clock.instant())) {
            fetch(agency);
        }
        return true;
    }

    private void fetch(String agency) {
        try {
            var pass = passes.current();
            Thread.ofVirtual().name("downtime-pack").start(() -> keep(agency, pass));
        } catch (Passes.SignInUnreachable | Passes.SignInExpired later) {
            // The page itself says so; the pack is tried again in a few minutes.
        }
    }

    private void keep(String agency, Pass pass) {
        if (hub.getAs(pass, Pack.class, "/api/v1/downtime/pack?keeping=true") instanceof Reply.Here<Pack> here) {
            packs.keep(agency, here.content());
        }
    }
}
