package org.safeguardinghub.referral.statutory.persistence;

import java.util.UUID;
import org.safeguardinghub.referral.statutory.Assessment;
import org.safeguardinghub.referral.statutory.Enquiry;
import org.safeguardinghub.referral.statutory.ProtectionPlan;
import org.safeguardinghub.referral.statutory.Referral;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The parts of a referral as rows that returns and measures can count; the document stays what is true. */
@Component
class ReferralParts {

    private final JdbcClient jdbc;

    ReferralParts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void write(Referral referral) {
        var id = referral.opening().id().value();
        var authority = referral.opening().authority().value();
        referral.work().assessments().forEach(assessment -> write(id, authority, assessment));
        referral.work().enquiries().forEach(enquiry -> write(id, authority, enquiry));
        referral.work().plans().forEach(plan -> write(id, authority, plan));
    }

    private void write(UUID id, String authority, Assessment assessment) {
        jdbc.sql("""
                        insert into referral_assessment (referral_id, number, authority, started_on, due_on, authorised_on)
                        values (:id, :number, :authority, :startedOn, :dueOn, :authorisedOn)
                        on conflict (referral_id, number) do update set authorised_on = excluded.authorised_on""")
                .param("id", id)
                .param("number", assessment.number())
                .param("authority", authority)
                .param("startedOn", assessment.startedOn())
                .param("dueOn", assessment.clock().dueOn())
                .param(
                        "authorisedOn",
                        assessment instanceof Assessment.Authorised done
                                ? done.authorisation().on()
                                : null)
                .update();
    }

    private void write(UUID id, String authority, Enquiry enquiry) {
        var beginning = enquiry.beginning();
        var conference = enquiry instanceof Enquiry.ConferenceHeld held ? held.conference() : null;
        jdbc.sql("""
                        insert into referral_enquiry (referral_id, number, authority, discussed_on, started_on, target_on,
                                                      conference_on, not_required_on, with_plan)
                        values (:id, :number, :authority, :discussedOn, :startedOn, :targetOn, :conferenceOn,
                                :notRequiredOn, :withPlan)
                        on conflict (referral_id, number) do update
                        set conference_on = excluded.conference_on, not_required_on = excluded.not_required_on,
                            with_plan = excluded.with_plan""")
                .param("id", id)
                .param("number", enquiry.number())
                .param("authority", authority)
                .param("discussedOn", beginning.discussedOn())
                .param("startedOn", beginning.startedOn())
                .param("targetOn", beginning.conference().dueOn())
                .param("conferenceOn", conference == null ? null : conference.heldOn())
                .param("notRequiredOn", enquiry instanceof Enquiry.ConferenceNotRequired ended ? ended.endedOn() : null)
                .param("withPlan", conference != null && conference.plan() != null)
                .update();
    }

    private void write(UUID id, String authority, ProtectionPlan plan) {
        jdbc.sql("""
                        insert into referral_plan (referral_id, number, authority, started_on, ended_on)
                        values (:id, :number, :authority, :startedOn, :endedOn)
                        on conflict (referral_id, number) do update set ended_on = excluded.ended_on""")
                .param("id", id)
                .param("number", plan.number())
                .param("authority", authority)
                .param("startedOn", plan.plan().startedOn())
                .param("endedOn", plan instanceof ProtectionPlan.Ended ended ? ended.endedOn() : null)
                .update();
    }
}
