package org.safeguardinghub.referral.workforce.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.kit.security.CallerToken;
import org.safeguardinghub.referral.workforce.Colleague;
import org.safeguardinghub.referral.workforce.Colleagues;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Writes down who works here when they first do something, and again when their name or role has changed. Partners and
 * systems pass by without a look, so that intake costs nothing more.
 */
@Component
class Introductions implements HandlerInterceptor, WebMvcConfigurer {

    private final Colleagues colleagues;
    private final Set<Known> known = ConcurrentHashMap.newKeySet();

    Introductions(Colleagues colleagues) {
        this.colleagues = colleagues;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/v1/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof CallerToken token
                && Colleague.isOne(token.caller())) {
            meet(token.caller());
        }
        return true;
    }

    private void meet(Caller caller) {
        var colleague = Colleague.of(caller);
        var introduced = new Known(caller.authority().value(), colleague);
        if (!known.contains(introduced)) {
            colleagues.met(caller.authority(), colleague);
            known.add(introduced);
        }
    }

    private record Known(String authority, Colleague colleague) {}
}
