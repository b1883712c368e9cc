package org.safeguardinghub.kit.walls;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.kit.audit.AuditTrail;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.kit.security.CallerToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Answers a person who asks for a contact behind a wall as if they had asked for one that nobody has ever heard of: the
 * handler sees another id in its address. So no handler can forget it, and no answer tells the two apart. That they asked
 * is written down.
 */
final class InFrontOfWalls implements HandlerInterceptor {

    /** What handlers call the contact in their address. */
    private static final String CONTACT = "contactId";

    private static final String ATTEMPT = "kept-out-attempt";

    private final Walls walls;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    InFrontOfWalls(Walls walls, AuditTrail audit, TransactionTemplate transaction) {
        this.walls = walls;
        this.audit = audit;
        this.transaction = transaction;
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
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof CallerToken token)
                || token.caller().isService()) {
            return false;
        }
        var hidden = contact(text).filter(contact -> walls.keepOut(token.caller(), contact));
        hidden.ifPresent(contact -> note(token.caller(), contact));
        return hidden.isPresent();
    }

    private void note(Caller caller, ContactId contact) {
        transaction.executeWithoutResult(_ -> audit.record(caller, ATTEMPT, "contact", contact.toString(), Map.of()));
    }

    private static Optional<ContactId> contact(String text) {
        try {
            return Optional.of(new ContactId(UUID.fromString(text)));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
