package org.safeguardinghub.kit.walls;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.kit.security.CallerToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Answers a person who asks for a contact behind a wall as if they had asked for one that nobody has ever heard of: the
 * handler sees another id in its address. So no handler can forget it, and no answer tells the two apart.
 */
final class InFrontOfWalls implements HandlerInterceptor {

    /** What handlers call the contact in their address. */
    private static final String CONTACT = "contactId";

    private final Walls walls;

    InFrontOfWalls(Walls walls) {
        this.walls = walls;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                && variables.get(CONTACT) instanceof String text
                && isBehindAWall(text)) {
            var others = new HashMap<Object, Object>(variables);
            others.put(CONTACT, UUID.randomUUID().toString());
            request.setAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, others);
        }
        return true;
    }

    private boolean isBehindAWall(String text) {
        return SecurityContextHolder.getContext().getAuthentication() instanceof CallerToken token
                && !token.caller().isService()
                && contact(text)
                        .filter(contact -> walls.keepOut(token.caller(), contact))
                        .isPresent();
    }

    private static Optional<ContactId> contact(String text) {
        try {
            return Optional.of(new ContactId(UUID.fromString(text)));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
