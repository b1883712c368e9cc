package org.safeguardinghub.referral.reconciliation.persistence;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.referral.contact.Boundary;
import org.safeguardinghub.referral.contact.ContactReader;
import org.safeguardinghub.referral.reconciliation.HouseholdTask;
import org.safeguardinghub.referral.reconciliation.HouseholdTask.Answered;
import org.safeguardinghub.referral.reconciliation.HouseholdTask.Open;
import org.safeguardinghub.referral.reconciliation.HouseholdTasks;
import org.safeguardinghub.referral.reconciliation.TaskId;
import org.safeguardinghub.referral.workforce.Worker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Disagreements as documents with a version; each version is kept. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JdbcHouseholdTasks implements HouseholdTasks {

    private final JdbcClient jdbc;
    private final ContactReader contacts;
    private final JsonMapper json;

    JdbcHouseholdTasks(JdbcClient jdbc, ContactReader contacts, JsonMapper json) {
        this.jdbc = jdbc;
        this.contacts = contacts;
        this.json = json.rebuild()
                .addMixIn(HouseholdTask.class, Stated.class)
                .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "state")
    @JsonSubTypes({@Type(value = Open.class, name = "OPEN"), @Type(value = Answered.class, name = "ANSWERED")})
    private interface Stated {}

    @Override
    public void raise(Open task) {
        var difference = task.difference();
        contacts.enter(new Boundary(difference.authority().value(), "*"));
        jdbc.sql("""
                        insert into household_task (task_id, contact_id, authority, open, version, raised_at, document)
                        values (:id, :contact, :authority, true, 1, :at, :document::jsonb)""")
                .param("id", difference.id().value())
                .param("contact", difference.contact().value())
                .param("authority", difference.authority().value())
                .param("at", difference.raisedAt().atOffset(ZoneOffset.UTC))
                .param("document", write(task))
                .update();
        keep(task, 1, difference.raisedAt(), Worker.SYSTEM);
    }

    @Override
    public Optional<KeptTask> find(Boundary boundary, TaskId id) {
        contacts.enter(boundary);
        return jdbc.sql("select document, version from household_task where task_id = ?")
                .param(id.value())
                .query(this::kept)
                .optional();
    }

    @Override
    public List<KeptTask> of(Boundary boundary, ContactId contact) {
        contacts.enter(boundary);
        return jdbc.sql("select document, version from household_task where contact_id = ? order by raised_at, task_id")
                .param(contact.value())
                .query(this::kept)
                .list();
    }

    @Override
    public boolean isForAChildLeftOut(Boundary boundary, ContactId contact) {
        contacts.enter(boundary);
        return jdbc.sql("""
                        select exists (
                            select 1 from contact c
                            join household_task t on t.task_id = substring(c.client_reference from 11)::uuid
                            where c.contact_id = ? and c.client_reference ~ '^household-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$')""")
                .param(contact.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean answer(KeptTask from, Answered answered) {
        var difference = answered.difference();
        contacts.enter(new Boundary(difference.authority().value(), "*"));
        int changed = jdbc.sql("""
                        update household_task set open = false, version = version + 1, document = :document::jsonb
                        where task_id = :id and version = :version""")
                .param("id", difference.id().value())
                .param("version", from.version())
                .param("document", write(answered))
                .update();
        if (changed == 1) {
            keep(answered, from.version() + 1, answered.answer().at(), answered.answer().by());
        }
        return changed == 1;
    }

    private void keep(HouseholdTask task, int version, Instant at, Worker by) {
        jdbc.sql("""
                        insert into household_task_change (task_id, version, authority, at, by_id, document)
                        values (:id, :version, :authority, :at, :by, :document::jsonb)""")
                .param("id", task.difference().id().value())
                .param("version", version)
                .param("authority", task.difference().authority().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.id())
                .param("document", write(task))
                .update();
    }

    private String write(HouseholdTask task) {
        return json.writerFor(HouseholdTask.class).writeValueAsString(task);
    }

    private KeptTask kept(ResultSet row, int number) throws SQLException {
        return new KeptTask(json.readValue(row.getString("document"), HouseholdTask.class), row.getInt("version"));
    }
}
