package org.safeguardinghub.referral.reconciliation.persistence;

import java.util.List;
import java.util.Optional;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.referral.contact.Arrival;
import org.safeguardinghub.referral.contact.Boundary;
import org.safeguardinghub.referral.contact.ContactReader;
import org.safeguardinghub.referral.contact.FrontDoor;
import org.safeguardinghub.referral.contact.ProtectedDocuments;
import org.safeguardinghub.referral.contact.ProtectedDocuments.Where;
import org.safeguardinghub.referral.contact.Reception;
import org.safeguardinghub.referral.form.FormReader;
import org.safeguardinghub.referral.reconciliation.ChildRecords;
import org.safeguardinghub.referral.reconciliation.HouseholdTask.Difference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A form about the child who was left out, through the same reader and the same door as every other: what one source said
 * of them, and nothing of what it said about others (ADR 0027).
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ToldByWorker implements ChildRecords {

    private static final List<String> OF_THE_CHILD =
            List.of("role", "name", "birth", "expectedDeliveryDate", "sex", "identifiers", "addresses", "school");
    private static final String SOCIAL_CARE = "5A";

    private final JdbcClient jdbc;
    private final ContactReader contacts;
    private final FormReader reader;
    private final FrontDoor frontDoor;
    private final JsonMapper json;
    private final ProtectedDocuments parts;

    ToldByWorker(
            JdbcClient jdbc,
            ContactReader contacts,
            FormReader reader,
            FrontDoor frontDoor,
            JsonMapper json,
            ProtectedDocuments parts) {
        this.jdbc = jdbc;
        this.contacts = contacts;
        this.reader = reader;
        this.frontDoor = frontDoor;
        this.json = json;
        this.parts = parts;
    }

    @Override
    public Arrival open(Caller worker, Difference difference, String why) {
        var body = json.writeValueAsBytes(form(worker, difference, why));
        return switch (frontDoor.receive(worker, reader.read(body))) {
            case Reception.Taken(var contact, var _) -> contact.arrival();
            case Reception.TakenBefore(var contact, var _) -> contact.arrival();
            case Reception.ReferenceUsed _ ->
                throw new IllegalStateException("the task's own reference was used for something else");
        };
    }

    private ObjectNode form(Caller worker, Difference difference, String why) {
        contacts.enter(Boundary.ofWorker(worker));
        var form = json.createObjectNode();
        form.put("clientReference", "household-" + difference.id().value());
        var here = told(difference.contact());
        Optional.of(here.at("/immediateDanger/present"))
                .filter(JsonNode::isBoolean)
                .ifPresent(danger -> form.putObject("immediateDanger").set("present", danger));
        form.putArray("children").add(child(told(difference.namedIn()), difference));
        form.putObject("concern").put("observed", why);
        form.putObject("referrer")
                .put("name", worker.displayName())
                .put("role", "Front door")
                .put("sourceCode", SOCIAL_CARE);
        return form;
    }

    private ObjectNode child(JsonNode told, Difference difference) {
        var said = told.path("children").path(difference.missing().place());
        var child = json.createObjectNode();
        for (var part : OF_THE_CHILD) {
            if (said.has(part) && !said.path(part).isNull()) {
                child.set(part, said.path(part));
            }
        }
        return child;
    }

    private JsonNode told(ContactId contact) {
        return jdbc.sql("""
                        select authority, document from contact_told where contact_id = ?
                        order by telling desc limit 1""")
                .param(contact.value())
                .query((row, _) -> {
                    var where = new Where(
                            contact,
                            new AuthorityId(row.getString("authority")),
                            "contact_told",
                            contact.value().toString());
                    return json.readTree(parts.reveal(where, row.getString("document")))
                            .path("form");
                })
                .single();
    }
}
