package org.safeguardinghub.kit.walls;

import java.util.UUID;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.contracts.referral.PersonEvent.RestrictionLifted;
import org.safeguardinghub.contracts.referral.PersonEvent.RestrictionStands;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.kit.inbox.EventHandlers;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which workers are kept out of which contacts, because they may belong to the family (ADR 0044). referral-service says
 * so; each service that shows contacts keeps it for itself, so that no reading asks anybody.
 */
public class Walls {

    private static final String WALL = "CONFLICT_WALL";

    private final JdbcClient jdbc;

    Walls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Has a switchboard hear of walls too, that does nothing else with restrictions. */
    public EventHandlers hear(EventHandlers handlers) {
        return handlers.on(RestrictionStands.TYPE, RestrictionStands.class, (event, _) -> stands(event))
                .on(RestrictionLifted.TYPE, RestrictionLifted.class, (event, _) -> lifted(event));
    }

    /** Whether the contact does not exist for whoever asks. */
    boolean keepOut(Caller caller, ContactId contact) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM kept_out WHERE worker_id = ? AND contact_id = ?)")
                .params(caller.accountId(), contact.value())
                .query(Boolean.class)
                .single();
    }

    /** The last word holds: a wall that is told again may reach other contacts than before. */
    public void stands(RestrictionStands event) {
        var keptOut = event.workerId();
        if (event.kind().equals(WALL) && keptOut != null) {
            takeDown(event.restrictionId());
            jdbc.sql("INSERT INTO kept_out (restriction_id, contact_id, worker_id) SELECT ?, unnest(?::uuid[]), ?")
                    .params(
                            event.restrictionId(),
                            event.contacts().stream().map(ContactId::value).toArray(UUID[]::new),
                            keptOut)
                    .update();
        }
    }

    public void lifted(RestrictionLifted event) {
        takeDown(event.restrictionId());
    }

    private void takeDown(UUID restriction) {
        jdbc.sql("DELETE FROM kept_out WHERE restriction_id = ?")
                .param(restriction)
                .update();
    }
}
