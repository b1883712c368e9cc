package org.safeguardinghub.referral.restriction.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.referral.contact.ContactReader;
import org.safeguardinghub.referral.form.Address;
import org.safeguardinghub.referral.form.ReferralForm;
import org.safeguardinghub.referral.restriction.ConfidentialAddresses;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gathers confidential addresses from the forms that tell of them: two statements, and mostly both find nothing. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JdbcConfidentialAddresses implements ConfidentialAddresses {

    private final JdbcClient jdbc;
    private final ContactReader contacts;

    JdbcConfidentialAddresses(JdbcClient jdbc, ContactReader contacts) {
        this.jdbc = jdbc;
        this.contacts = contacts;
    }

    @Override
    public Optional<ContactId> contact(String reference) {
        return jdbc.sql("""
                        select contact_id from contact where reference = :reference
                        union select contact_id from referral where reference = :reference limit 1""")
                .param("reference", reference)
                .query(UUID.class)
                .optional()
                .map(ContactId::new);
    }

    @Override
    public List<Address> around(Set<ContactId> about) {
        var places = places(about);
        var hidden = new ArrayList<Address>();
        for (var told : told(about, places.keySet())) {
            all(told.form())
                    .filter(each -> each.address().confidential()
                            || places.getOrDefault(told.contact(), Set.of()).contains(each.of()))
                    .map(OfPerson::address)
                    .forEach(hidden::add);
        }
        return hidden;
    }

    @Override
    public List<OfPerson> on(ContactId contact) {
        var restricted = places(Set.of(contact)).getOrDefault(contact, Set.of());
        var last = told(Set.of(contact), Set.of(contact)).getLast();
        return all(last.form())
                .filter(each -> each.address().confidential() || restricted.contains(each.of()))
                .toList();
    }

    /** Where people stand in forms whose addresses are restricted, or who may be the same as one of those. */
    private Map<ContactId, Set<Of>> places(Set<ContactId> about) {
        var places = new HashMap<ContactId, Set<Of>>();
        jdbc.sql("""
                        with named as (
                            select person_id from contact_person where contact_id = any(:about)
                            union
                            select other_person_id from match_candidate
                            where contact_id = any(:about) and answer is distinct from 'DIFFERENT'
                            union
                            select possible.person_id
                            from contact_person here
                            join match_candidate possible on possible.other_person_id = here.person_id
                            where here.contact_id = any(:about) and possible.answer is distinct from 'DIFFERENT'),
                        restricted as (
                            select distinct same.person_id
                            from named
                            join person mine using (person_id)
                            join person marked on marked.cluster_id = mine.cluster_id
                            join person_restriction r on r.person_id = marked.person_id
                             and r.kind = 'CONFIDENTIAL_ADDRESS'
                             and not exists (select from person_restriction_step
                                             where restriction_id = r.id and what = 'LIFTED')
                            join person same on same.cluster_id = mine.cluster_id)
                        select contact_id, kind, place from contact_person join restricted using (person_id)""").param("about", uuids(about)).query(row -> {
            var contact = new ContactId(Objects.requireNonNull(row.getObject("contact_id", UUID.class)));
            places.computeIfAbsent(contact, _ -> new HashSet<>())
                    .add(new Of(Objects.equals(row.getString("kind"), "CHILD"), row.getInt("place")));
        });
        return places;
    }

    /** What was told of the first where it has a confidential address, and all that was told of the others. */
    private List<Told> told(Set<ContactId> about, Set<ContactId> whole) {
        return jdbc.sql("""
                        select contact_id, authority, document from contact_told
                        where contact_id = any(:whole)
                           or contact_id = any(:about)
                              and exists (select from jsonb_path_query(document, '$.form.*[*].addresses[*].confidential') marked
                                          where marked = 'true')
                        order by contact_id, telling""")
                .param("whole", uuids(whole))
                .param("about", uuids(about))
                .query((row, _) -> told(row))
                .list();
    }

    private Told told(ResultSet row) throws SQLException {
        var contact = new ContactId(Objects.requireNonNull(row.getObject("contact_id", UUID.class)));
        var authority = new AuthorityId(row.getString("authority"));
        return new Told(
                contact,
                contacts.readTold(contact, authority, row.getString("document")).form());
    }

    private static Stream<OfPerson> all(ReferralForm form) {
        return Stream.concat(
                IntStream.range(0, form.children().size())
                        .boxed()
                        .flatMap(place -> form.children().get(place).addresses().stream()
                                .map(address -> new OfPerson(new Of(true, place), address))),
                IntStream.range(0, form.adults().size())
                        .boxed()
                        .flatMap(place -> form.adults().get(place).addresses().stream()
                                .map(address -> new OfPerson(new Of(false, place), address))));
    }

    private static UUID[] uuids(Collection<ContactId> contacts) {
        return contacts.stream().map(ContactId::value).toArray(UUID[]::new);
    }

    private record Told(ContactId contact, ReferralForm form) {}
}
