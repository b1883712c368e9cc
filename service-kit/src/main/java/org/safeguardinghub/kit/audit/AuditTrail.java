package org.safeguardinghub.kit.audit;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.kit.correlation.Correlation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Who did or saw what: one row each, in the same transaction as what it tells of. */
public class AuditTrail {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final InstantSource clock;
    private final String service;

    AuditTrail(JdbcClient jdbc, JsonMapper json, InstantSource clock, String service) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.service = service;
    }

    /**
     * Writes down what a caller did; joins the caller's transaction, and needs one.
     *
     * @param action past tense and stable, such as {@code contact-claimed}
     * @param subjectType what it was done to, such as {@code contact}
     * @param codes further codes and ids; never a name or narrative
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Caller caller, String action, String subjectType, String subjectId, Map<String, String> codes) {
        write(
                caller.authority(),
                caller.subject(),
                caller.clientId(),
                caller.agency().value(),
                action,
                subjectType,
                subjectId,
                codes);
    }

    /** Writes down what this service did by itself, such as on hearing an event. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordByService(
            AuthorityId authority, String action, String subjectType, String subjectId, Map<String, String> codes) {
        write(authority, service, service, service, action, subjectType, subjectId, codes);
    }

    private void write(
            AuthorityId authority,
            String actor,
            String client,
            String agency,
            String action,
            String subjectType,
            String subjectId,
            Map<String, String> codes) {
        jdbc.sql("""
                INSERT INTO audit_event (at, authority, actor, client_id, agency, action, subject_type, subject_id,
                                         codes, correlation_id)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        clock.instant().atOffset(ZoneOffset.UTC),
                        authority.value(),
                        actor,
                        client,
                        agency,
                        action,
                        subjectType,
                        subjectId,
                        json.writeValueAsString(new TreeMap<>(codes)))
                .param(Correlation.current().orElse(null))
                .update();
    }
}
