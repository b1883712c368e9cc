package org.safeguardinghub.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactClaimed;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactScreened;
import org.safeguardinghub.contracts.referral.ReferralEvent.ImmediateDanger;

/** What cannot wait in a list climbs until somebody says that they have seen it. */
class EscalationIT extends NotificationCase {

    static final Duration ANSWER_TIME = Duration.ofMinutes(10);

    @BeforeEach
    void aManagerAndADirectorComeAfterTheDutyDesk() {
        for (var next : new String[] {"manager", "director"}) {
            jdbc.sql("insert into agency values (:id, :authority, 'DESK', 'Next')")
                    .param("id", next + "-of-" + authority)
                    .param("authority", authority)
                    .update();
            jdbc.sql("insert into endpoint values (:id, 'EMAIL', 1, :id || '@duty.example', null)")
                    .param("id", next + "-of-" + authority)
                    .update();
            jdbc.sql("insert into duty_desk values (:authority, :id, :rung)")
                    .param("authority", authority)
                    .param("id", next + "-of-" + authority)
                    .param("rung", next.equals("manager") ? 2 : 3)
                    .update();
        }
    }

    @Test
    void dangerThatNobodyAnswersClimbsToTheManagerAndTheDirectorAndStaysThere() {
        hear(UUID.randomUUID(), ImmediateDanger.STATED, 1);
        whileTimeGoesOn(() -> pages(authority) == 1);

        tenMinutesLater();
        whileTimeGoesOn(() -> pages("manager-of-" + authority) == 1);
        tenMinutesLater();
        whileTimeGoesOn(() -> pages("director-of-" + authority) == 1);
        tenMinutesLater();
        whileTimeGoesOn(() -> pages("director-of-" + authority) == 2);

        assertThat(pages(authority)).isEqualTo(1);
        var alert = aColleague("duty-manager").get("/api/v1/alerts").json().at("/items/0");
        assertThat(alert.at("/severity").asString("")).isEqualTo("CRITICAL");
        assertThat(alert.at("/called").size()).isEqualTo(4);
        assertThat(alert.at("/called/0/desk").asString("")).isEqualTo(authority);
    }

    @Test
    void whoeverAcknowledgesEndsTheCallingAndNotTheAlert() {
        hear(UUID.randomUUID(), ImmediateDanger.STATED, 1);
        var dee = aColleague("duty-manager");
        var id = dee.get("/api/v1/alerts").text("/items/0/alertId");

        assertThat(dee.post("/api/v1/alerts/" + id + "/resolve").text("/code")).isEqualTo("alert-not-acknowledged");
        assertThat(dee.post("/api/v1/alerts/" + id + "/acknowledge").text("/state"))
                .isEqualTo("ACKNOWLEDGED");
        assertThat(dee.get("/api/v1/alerts/counts").json().toString()).isEqualTo("""
                {"unacknowledged":0,"open":1}""");
        tenMinutesLater();
        tenMinutesLater();
        assertThat(pages("manager-of-" + authority)).isZero();

        assertThat(aColleague("manager")
                        .post("/api/v1/alerts/" + id + "/acknowledge")
                        .text("/code"))
                .isEqualTo("alert-already-ended");
        assertThat(aColleague("manager")
                        .post("/api/v1/alerts/" + id + "/resolve")
                        .text("/state"))
                .isEqualTo("RESOLVED");
        assertThat(dee.get("/api/v1/alerts").json().at("/items").size()).isZero();
    }

    @Test
    void takingTheContactAnswersTheCallAboutDangerAndRedIsNotCalledASecondTime() {
        var here = new AuthorityId(authority);
        hear(UUID.randomUUID(), ImmediateDanger.STATED, 1);
        whileTimeGoesOn(() -> pages(authority) == 1);

        hear(new ContactClaimed(contact, here, UUID.randomUUID(), CLOCK.instant()));
        hear(new ContactScreened(contact, here, "RED", true, CLOCK.instant()));
        tenMinutesLater();

        assertThat(count("alert where contact_id = :contact and kind = 'IMMEDIATE_DANGER' and state = 'ACKNOWLEDGED'"))
                .isEqualTo(1);
        assertThat(count("alert where contact_id = :contact and kind = 'RED_RATED'"))
                .isZero();
        assertThat(pages("manager-of-" + authority)).isZero();
    }

    @Test
    void aFirstLookIsCalledForOnlyWhenNobodyHasLookedInTime() {
        hear(UUID.randomUUID(), ImmediateDanger.NOT_STATED, 1);
        assertThat(count("alert_call c join alert a on a.id = c.alert_id where contact_id = :contact"))
                .isZero();

        tenMinutesLater();

        whileTimeGoesOn(() -> pages(authority) == 1);
        assertThat(mailTo(authority).getFirst()).contains("Nobody has looked yet");
    }

    /** On the way the scheduler gets its chances to find what is due. */
    private static void tenMinutesLater() {
        var until = CLOCK.instant().plus(ANSWER_TIME).plusSeconds(1);
        CLOCK.turnTo(until);
        var quiet = until.plusSeconds(2);
        whileTimeGoesOn(() -> CLOCK.instant().isAfter(quiet));
    }

    private static int pages(String desk) {
        return mailTo(desk).size();
    }
}
