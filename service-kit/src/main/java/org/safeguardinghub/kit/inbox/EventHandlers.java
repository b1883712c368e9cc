package org.safeguardinghub.kit.inbox;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.safeguardinghub.contracts.HubEvent;

/** A switchboard: which event type goes where. Types it does not know are skipped. */
public final class EventHandlers {

    private final Map<String, Handler<?>> handlers = new HashMap<>();

    /** One handler per type; a second for the same type is refused. */
    public <E extends HubEvent> EventHandlers on(String type, Class<E> event, EventHandler<E> handler) {
        if (handlers.putIfAbsent(type, new Handler<>(event, handler)) != null) {
            throw new IllegalArgumentException("two handlers for " + type);
        }
        return this;
    }

    Optional<Handler<?>> of(String type) {
        return Optional.ofNullable(handlers.get(type));
    }

    /** What is to be done when an event is heard. Runs in the inbox's transaction. */
    @FunctionalInterface
    public interface EventHandler<E extends HubEvent> {
        void handle(E event, EventMeta meta);
    }

    record Handler<E extends HubEvent>(Class<E> event, EventHandler<E> handler) {}
}
