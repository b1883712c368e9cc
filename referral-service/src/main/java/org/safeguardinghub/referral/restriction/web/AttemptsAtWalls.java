package org.safeguardinghub.referral.restriction.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.kit.security.CallerToken;
import org.safeguardinghub.referral.restriction.WallDesk;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Looks, once somebody was told that there is nothing, whether there is a wall. */
@Component
class AttemptsAtWalls implements HandlerInterceptor, WebMvcConfigurer {

    private final WallDesk desk;

    AttemptsAtWalls(WallDesk desk) {
        this.desk = desk;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failed) {
        if (response.getStatus() == HttpStatus.NOT_FOUND.value()
                && request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                && SecurityContextHolder.getContext().getAuthentication() instanceof CallerToken token
                && Readers.include(token.caller())) {
            note(token.caller(), variables);
        }
    }

    private void note(Caller caller, Map<?, ?> variables) {
        Asked.reference(variables).ifPresent(reference -> desk.attempted(caller, reference));
        Asked.person(variables).ifPresent(person -> desk.attempted(caller, person));
    }
}
