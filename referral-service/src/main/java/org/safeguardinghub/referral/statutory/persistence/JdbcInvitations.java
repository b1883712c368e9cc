package org.safeguardinghub.referral.statutory.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.referral.contact.Boundary;
import org.safeguardinghub.referral.contact.ContactReader;
import org.safeguardinghub.referral.statutory.Invitation;
import org.safeguardinghub.referral.statutory.Invitations;
import org.safeguardinghub.referral.statutory.Referral;
import org.safeguardinghub.referral.statutory.ReferralId;
import org.safeguardinghub.referral.statutory.StrategyDiscussion;
import org.safeguardinghub.referral.statutory.StrategyDiscussion.Participant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Invitations in their table, a row for each agency. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JdbcInvitations implements Invitations {

    private final JdbcClient jdbc;
    private final ContactReader contacts;

    JdbcInvitations(JdbcClient jdbc, ContactReader contacts) {
        this.jdbc = jdbc;
        this.contacts = contacts;
    }

    @Override
    public void write(Referral referral) {
        referral.work().discussions().forEach(discussion -> write(referral, discussion));
    }

    private void write(Referral referral, StrategyDiscussion discussion) {
        var called = discussion instanceof StrategyDiscussion.Called open ? open : null;
        jdbc.sql("""
                        insert into invitation (referral_id, discussion, agency_id, authority, kind, at, joining, called_by, state)
                        select :referral, :number, agency, :authority, :kind, :at, :joining, :calledBy, :state
                        from unnest(:agencies::text[]) as agency
                        on conflict (referral_id, discussion, agency_id) do update set state = excluded.state""")
                .param("referral", referral.opening().id().value())
                .param("number", discussion.number())
                .param("authority", referral.opening().authority().value())
                .param("kind", discussion.kind().name())
                .param("at", called == null ? null : called.at().atOffset(ZoneOffset.UTC))
                .param("joining", called == null ? null : called.joining())
                .param("calledBy", called == null ? null : called.by().name())
                .param("state", state(discussion).name())
                .param(
                        "agencies",
                        discussion.invited().stream()
                                .map(Participant::agency)
                                .map(agency -> agency.value())
                                .distinct()
                                .toArray(String[]::new))
                .update();
    }

    private static Invitation.State state(StrategyDiscussion discussion) {
        return switch (discussion) {
            case StrategyDiscussion.Called _ -> Invitation.State.CALLED;
            case StrategyDiscussion.CalledOff _ -> Invitation.State.CALLED_OFF;
            case StrategyDiscussion.Held _ -> Invitation.State.HELD;
        };
    }

    @Override
    public List<Invitation> page(Boundary boundary, @Nullable Turn after, int limit) {
        contacts.enter(boundary);
        return jdbc.sql("""
                        select * from invitation
                        where authority = :authority and agency_id = :agency
                          and (:after::uuid is null
                               or (coalesce(at, '-infinity'), referral_id, discussion) <
                                  (select coalesce(at, '-infinity'), referral_id, discussion from invitation
                                   where referral_id = :after and discussion = :discussion and agency_id = :agency))
                        order by coalesce(at, '-infinity') desc, referral_id desc, discussion desc
                        limit :limit""")
                .param("authority", boundary.authority())
                .param("agency", boundary.agency())
                .param("after", after == null ? null : after.referral().value())
                .param("discussion", after == null ? null : after.discussion())
                .param("limit", limit)
                .query(JdbcInvitations::invitation)
                .list();
    }

    @Override
    public List<Invitation> ofCase(Boundary boundary, ReferralId referral) {
        contacts.enter(boundary);
        return jdbc.sql("""
                        select * from invitation
                        where referral_id = :referral and authority = :authority and agency_id = :agency
                        order by discussion desc""")
                .param("referral", referral.value())
                .param("authority", boundary.authority())
                .param("agency", boundary.agency())
                .query(JdbcInvitations::invitation)
                .list();
    }

    private static Invitation invitation(ResultSet row, int number) throws SQLException {
        var at = row.getObject("at", OffsetDateTime.class);
        return new Invitation(
                new ReferralId(row.getObject("referral_id", UUID.class)),
                row.getInt("discussion"),
                StrategyDiscussion.Kind.valueOf(row.getString("kind")),
                at == null ? null : at.toInstant(),
                row.getString("joining"),
                row.getString("called_by"),
                Invitation.State.valueOf(row.getString("state")));
    }
}
