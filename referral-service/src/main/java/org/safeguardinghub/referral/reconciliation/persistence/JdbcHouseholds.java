package org.safeguardinghub.referral.reconciliation.persistence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private static final int AT_ONCE = 50;

    private final JdbcClient jdbc;
    private final ContactReader contacts;

    JdbcHouseholds(JdbcClient jdbc, ContactReader contacts) {
        this.jdbc = jdbc;
        this.contacts = contacts;
    }

    @Override
    public Optional<Roster> of(Boundary boundary, ContactId contact) {
        contacts.enter(boundary);
        var clusters = clusters(contact);
        return jdbc.sql("""
                        select c.document, t.document as told
                        from contact c
                        join lateral (select document from contact_told t where t.contact_id = c.contact_id
                                      order by telling desc limit 1) t on true
                        where c.contact_id = :contact""")
                .param("contact", contact.value())
                .query((row, _) -> {
                    var found = contacts.read(row.getString("document"));
                    var arrival = found.arrival();
                    return new Roster(
                            arrival.id(),
                            arrival.reference(),
                            arrival.authority(),
                            arrival.source().agencyName(),
                            found.isOpen(),
                            members(contacts.readTold(row.getString("told")).form(), clusters));
                })
                .optional();
    }

    private Map<String, UUID> clusters(ContactId contact) {
        var clusters = new HashMap<String, UUID>();
        jdbc.sql("""
                        select cp.kind || cp.place as who, p.cluster_id
                        from contact_person cp join person p on p.person_id = cp.person_id and not p.sealed
                        where cp.contact_id = :contact""")
                .param("contact", contact.value())
                .query(row -> {
                    clusters.put(row.getString("who"), row.getObject("cluster_id", UUID.class));
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
    public List<ContactId> toLook() {
        if (!isAlone()) {
            return List.of();
        }
        return jdbc.sql("""
                        delete from household_to_look where contact_id in (
                            select contact_id from household_to_look limit :most for update skip locked)
                        returning contact_id""")
                .param("most", AT_ONCE)
                .query((row, _) -> new ContactId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Two who compare the same household at once would ask the same question twice. */
    private boolean isAlone() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('household_to_look', 0))")
                .query(Boolean.class)
                .single();
    }

    @Override
    public void areTheSameChild(Boundary boundary, ContactId named, int place, ContactId opened) {
        contacts.enter(boundary);
        jdbc.sql("""
                        update person set cluster_id = (
                            select p.cluster_id from contact_person cp join person p on p.person_id = cp.person_id
                            where cp.contact_id = :named and cp.kind = 'CHILD' and cp.place = :place)
                        where person_id = (select person_id from contact_person
                                           where contact_id = :opened and kind = 'CHILD' and place = 0)""")
                .param("named", named.value())
                .param("place", place)
                .param("opened", opened.value())
                .update();
    }
}
