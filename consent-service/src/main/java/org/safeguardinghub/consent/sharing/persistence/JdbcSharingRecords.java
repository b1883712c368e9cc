package org.safeguardinghub.consent.sharing.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.consent.agreement.Agreements;
import org.safeguardinghub.consent.boundary.Boundaries;
import org.safeguardinghub.consent.sharing.FamilyWord;
import org.safeguardinghub.consent.sharing.LegalBases;
import org.safeguardinghub.consent.sharing.Restriction;
import org.safeguardinghub.consent.sharing.SharingRecord;
import org.safeguardinghub.consent.sharing.SharingRecordId;
import org.safeguardinghub.consent.sharing.SharingRecords;
import org.safeguardinghub.consent.sharing.StatedBasis;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.contracts.referral.ReferralEvent.FamilyInformed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSharingRecords implements SharingRecords {

    private final JdbcClient jdbc;
    private final Boundaries boundaries;
    private final LegalBases legalBases;
    private final Agreements agreements;

    JdbcSharingRecords(JdbcClient jdbc, Boundaries boundaries, LegalBases legalBases, Agreements agreements) {
        this.agreements = agreements;
        this.jdbc = jdbc;
        this.boundaries = boundaries;
        this.legalBases = legalBases;
    }

    @Override
    public Optional<SharingRecord> find(ContactId contact, AuthorityId authority) {
        boundaries.enter(authority);
        return jdbc.sql("""
                        select r.*, array(
                            select code from stated_basis b where b.sharing_record_id = r.id order by position) as bases,
                               array(
                            select said from family_word w where w.contact_id = r.contact_id order by telling) as said_later,
                               array(
                            select heard_at from family_word w where w.contact_id = r.contact_id order by telling)
                               as heard_later
                        from sharing_record r
                        where r.contact_id = :contact and r.authority = :authority
                          and not exists (select from erased_contact gone where gone.contact_id = r.contact_id)
                        """)
                .param("contact", contact.value())
                .param("authority", authority.value())
                .query(this::record)
                .optional();
    }

    @Override
    public boolean add(SharingRecord record, String reference) {
        boundaries.enter(record.authority());
        var added = jdbc.sql("""
                        insert into sharing_record
                            (id, contact_id, authority, sender, family_informed, restrictions, received_at, opened_at,
                             anonymous_since, reference)
                        values
                            (:id, :contact, :authority, :sender, :familyInformed, :restrictions, :receivedAt, :openedAt,
                             :anonymousSince, :reference)
                        on conflict (contact_id) do nothing
                        """)
                .param("id", record.id().value())
                .param("contact", record.contact().value())
                .param("authority", record.authority().value())
                .param("sender", record.sender().value())
                .param("familyInformed", record.familyInformed().name())
                .param(
                        "restrictions",
                        record.restrictions().stream().map(Enum::name).sorted().toArray(String[]::new))
                .param("receivedAt", record.receivedAt().atOffset(ZoneOffset.UTC))
                .param("openedAt", record.openedAt().atOffset(ZoneOffset.UTC))
                .param("anonymousSince", utc(record.anonymousSince()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("reference", reference)
                .update();
        if (added == 1) {
            addBases(record);
            agreements.stated(
                    record.contact(),
                    record.authority(),
                    record.sender(),
                    record.agreement().sender().getFirst());
        }
        return added == 1;
    }

    @Override
    public Map<ContactId, String> references(Collection<ContactId> contacts, AuthorityId authority) {
        boundaries.enter(authority);
        return jdbc
                .sql("""
                        select contact_id, reference from sharing_record
                        where authority = :authority and contact_id = any(:contacts) and reference is not null""")
                .param("authority", authority.value())
                .param("contacts", contacts.stream().map(ContactId::value).toArray(UUID[]::new))
                .query((row, _) ->
                        Map.entry(new ContactId(row.getObject("contact_id", UUID.class)), row.getString("reference")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public void familySaid(ContactId contact, AuthorityId authority, int telling, FamilyWord word) {
        boundaries.enter(authority);
        jdbc.sql("""
                        insert into family_word (contact_id, authority, telling, said, heard_at)
                        values (:contact, :authority, :telling, :said, :heardAt) on conflict do nothing""")
                .param("contact", contact.value())
                .param("authority", authority.value())
                .param("telling", telling)
                .param("said", word.said().name())
                .param("heardAt", word.heardAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public boolean anonymityAsked(ContactId contact, AuthorityId authority, Instant at) {
        boundaries.enter(authority);
        return jdbc.sql("""
                        update sharing_record set anonymous_since = :at
                        where contact_id = :contact and authority = :authority and anonymous_since is null""")
                        .param("at", utc(at))
                        .param("contact", contact.value())
                        .param("authority", authority.value())
                        .update()
                == 1;
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private void addBases(SharingRecord record) {
        for (var position = 0; position < record.bases().size(); position++) {
            var basis = record.bases().get(position);
            jdbc.sql("""
                            insert into stated_basis (sharing_record_id, authority, position, code, recognition)
                            values (:record, :authority, :position, :code, :recognition)
                            """)
                    .param("record", record.id().value())
                    .param("authority", record.authority().value())
                    .param("position", position)
                    .param("code", basis.code())
                    .param("recognition", recognition(basis))
                    .update();
        }
    }

    private static String recognition(StatedBasis basis) {
        return switch (basis) {
            case StatedBasis.InForce _ -> "IN_FORCE";
            case StatedBasis.NotInForce _ -> "NOT_IN_FORCE";
            case StatedBasis.Unrecognised _ -> "UNRECOGNISED";
        };
    }

    private SharingRecord record(ResultSet row, int rowNumber) throws SQLException {
        var contact = new ContactId(row.getObject("contact_id", UUID.class));
        var authority = new AuthorityId(row.getString("authority"));
        var receivedAt = row.getObject("received_at", OffsetDateTime.class).toInstant();
        return new SharingRecord(
                new SharingRecordId(row.getObject("id", UUID.class)),
                contact,
                authority,
                new AgencyId(row.getString("sender")),
                SharingRecord.read(words(row, "bases"), legalBases, receivedAt),
                agreements.history(contact, authority).orElseThrow(),
                familyWords(row),
                words(row, "restrictions").stream()
                        .map(Restriction::valueOf)
                        .filter(Restriction::followsFromWhoTold)
                        .collect(Collectors.toSet()),
                Optional.ofNullable(row.getObject("anonymous_since", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)
                        .orElse(null),
                receivedAt,
                row.getObject("opened_at", OffsetDateTime.class).toInstant());
    }

    private static List<FamilyWord> familyWords(ResultSet row) throws SQLException {
        var words = new ArrayList<FamilyWord>();
        words.add(new FamilyWord(
                FamilyInformed.valueOf(row.getString("family_informed")),
                row.getObject("opened_at", OffsetDateTime.class).toInstant()));
        var said = words(row, "said_later");
        var heard = (Timestamp[]) row.getArray("heard_later").getArray();
        for (int later = 0; later < heard.length; later++) {
            words.add(new FamilyWord(FamilyInformed.valueOf(said.get(later)), heard[later].toInstant()));
        }
        return words;
    }

    private static List<String> words(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
