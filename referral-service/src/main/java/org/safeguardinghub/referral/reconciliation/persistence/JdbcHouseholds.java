package org.safeguardinghub.referral.reconciliation.persistence;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.referral.contact.Boundary;
import org.safeguardinghub.referral.contact.ContactReader;
import org.safeguardinghub.referral.form.PersonName;
import org.safeguardinghub.referral.form.ReferralForm;
import org.safeguardinghub.referral.reconciliation.Households;
import org.safeguardinghub.referral.reconciliation.Member;
import org.safeguardinghub.referral.reconciliation.Member.Kind;
import org.safeguardinghub.referral.reconciliation.Roster;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Households as the last telling of each contact has them. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JdbcHouseholds implements Households {

    private final JdbcClient jdbc;
    private final ContactReader contacts;

    JdbcHouseholds(JdbcClient jdbc, ContactReader contacts) {
        this.jdbc = jdbc;
        this.contacts = contacts;
    }

    @Override
    public List<Roster> of(Boundary boundary, Collection<ContactId> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        contacts.enter(boundary);
        var ids = wanted.stream().map(ContactId::value).toArray(UUID[]::new);
        var clusters = clusters(ids);
        return jdbc.sql("""
                        select c.document, t.document as told
                        from contact c
                        join lateral (select document from contact_told t where t.contact_id = c.contact_id
                                      order by telling desc limit 1) t on true
                        where c.contact_id = any(:contacts) order by c.received_at desc""")
                .param("contacts", ids)
                .query((row, _) -> {
                    var found = contacts.read(row.getString("document"));
                    var arrival = found.arrival();
                    return new Roster(
                            arrival.id(),
                            arrival.reference(),
                            arrival.authority(),
                            arrival.source().agencyName(),
                            found.isOpen(),
                            members(
                                    contacts.readTold(arrival.id(), arrival.authority(), row.getString("told"))
                                            .form(),
                                    clusters.getOrDefault(arrival.id(), Map.of())));
                })
                .list();
    }

    private Map<ContactId, Map<String, UUID>> clusters(UUID[] wanted) {
        var clusters = new HashMap<ContactId, Map<String, UUID>>();
        jdbc.sql("""
                        select cp.contact_id, cp.kind || cp.place as who, p.cluster_id
                        from contact_person cp join person p on p.person_id = cp.person_id and not p.sealed
                        where cp.contact_id = any(:contacts)""").param("contacts", wanted).query(row -> {
            clusters.computeIfAbsent(new ContactId(row.getObject("contact_id", UUID.class)), _ -> new HashMap<>())
                    .put(row.getString("who"), row.getObject("cluster_id", UUID.class));
        });
        return clusters;
    }

    private static List<Member> members(ReferralForm form, Map<String, UUID> clusters) {
        var members = new ArrayList<Member>();
        for (int place = 0; place < form.children().size(); place++) {
            var child = form.children().get(place);
            var birth = child.birth();
            var cluster = clusters.get(Kind.CHILD.name() + place);
            if (cluster != null) {
                members.add(new Member(
                        Kind.CHILD, place, cluster, name(child.name()), birth == null ? null : birth.date()));
            }
        }
        for (int place = 0; place < form.adults().size(); place++) {
            var adult = form.adults().get(place);
            var cluster = clusters.get(Kind.ADULT.name() + place);
            if (cluster != null && Boolean.TRUE.equals(adult.livesWithChild())) {
                members.add(new Member(Kind.ADULT, place, cluster, name(adult.name()), adult.birthDate()));
            }
        }
        return members;
    }

    private static @Nullable String name(@Nullable PersonName name) {
        return name == null ? null : name.full();
    }

    @Override
    public List<ContactId> waiting(int most, Instant now) {
        return jdbc.sql("""
                        select contact_id from household_to_look
                        where not_before is null or not_before <= :now order by contact_id limit :most""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, _) -> new ContactId(row.getObject(1, UUID.class)))
                .list();
    }

    @Override
    public boolean take(ContactId contact) {
        return isAlone()
                && jdbc.sql("delete from household_to_look where contact_id = ?")
                                .param(contact.value())
                                .update()
                        == 1;
    }

    /** Two who compare the same household at once would ask the same question twice. */
    private boolean isAlone() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('household_to_look', 0))")
                .query(Boolean.class)
                .single();
    }

    @Override
    public void putBack(ContactId contact, Instant until) {
        jdbc.sql("update household_to_look set not_before = :until where contact_id = :contact")
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("contact", contact.value())
                .update();
    }
}
