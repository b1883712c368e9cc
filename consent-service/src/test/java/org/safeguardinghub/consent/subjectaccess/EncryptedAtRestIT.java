package org.safeguardinghub.consent.subjectaccess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguardinghub.consent.sharing.ContactsReceived.aContact;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.consent.erasure.ErasureDesk;
import org.safeguardinghub.consent.sharing.SharingDesk;
import org.safeguardinghub.consent.subjectaccess.Asked.Asker;
import org.safeguardinghub.consent.subjectaccess.SubjectAccessDesk.Seen;
import org.safeguardinghub.consent.subjectaccess.SubjectAccessDesk.Stepped;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.contracts.identity.PersonId;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactErased;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.testkit.infrastructure.Dump;
import org.safeguardinghub.testkit.infrastructure.EveryRow;
import org.safeguardinghub.testkit.infrastructure.HubInfrastructure;
import org.safeguardinghub.testkit.tokens.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What was gathered of a child's story, and what a reviewer blacked out of it: in no table readable, and handed over whole. */
@SpringBootTest
@HubInfrastructure(database = "consent", topics = "hub.referral.consent-service.dead-letter")
@Import(TestTokens.class)
class EncryptedAtRestIT {

    static final String HERE = "rest-borough";
    static final String WORDS = "Quillfeather hid her in the larder.";
    static final String PASSAGE = "Quillfeather hid her";
    static final List<String> MARKS = List.of("Quillfeather", "larder", "Marchbanks", PASSAGE);

    static final PlayedHolders HOLDERS = new PlayedHolders();

    final PersonId person = new PersonId(UUID.randomUUID());
    final Caller gina = aPerson("gina");
    final Caller rita = aPerson("rita");

    final SubjectAccessDesk desk;
    final GatheringDesk gathering;
    final SharingDesk sharing;
    final ErasureDesk erasing;
    final JdbcClient dump;

    @Autowired
    EncryptedAtRestIT(
            SubjectAccessDesk desk,
            GatheringDesk gathering,
            SharingDesk sharing,
            ErasureDesk erasing,
            Environment environment) {
        this.desk = desk;
        this.gathering = gathering;
        this.sharing = sharing;
        this.erasing = erasing;
        this.dump = EveryRow.ofTheOwner(environment);
    }

    @DynamicPropertySource
    static void holders(DynamicPropertyRegistry registry) {
        registry.add("hub.referral.url", () -> HOLDERS.url("referral"));
        registry.add("hub.network.url", () -> HOLDERS.url("network"));
        registry.add("hub.notification.url", () -> HOLDERS.url("notification"));
    }

    @Test
    void noTableShowsWhatWasGatheredWhateverBecomesOfTheRequest() {
        var given = blackedOut();
        released(given);
        var endedInNothing = blackedOut();
        done(desk.step(gina, endedInNothing, 4, new Step.Withdrawal(Instant.now())));

        assertThat(Dump.columnsWith(dump, "Read by Rita")).contains("subject_access_step.document");
        for (var mark : MARKS) {
            assertThat(Dump.columnsWith(dump, mark)).as(mark).isEmpty();
        }
        var export = ((Seen.Items) desk.released(gina, given)).items();
        assertThat(export.stream().flatMap(item -> item.fields().stream()).map(HeldItem.Field::text))
                .contains(Decided.LEFT_OUT + " in the larder.");
    }

    @Test
    void ofARequestThatEndedInNothingTheKeyIsGoneAndTheStepsStand() {
        var id = blackedOut();

        var ended = done(desk.step(gina, id, 4, new Step.Withdrawal(Instant.now())));

        assertThat(isDestroyed(id)).isTrue();
        var again = desk.read(gina, id).orElseThrow().file();
        assertThat(again.version()).isEqualTo(ended.file().version());
        assertThat(again.judged().get("words"))
                .isEqualTo(new Step.Judged("words", Treatment.REDACT, List.of(), "Read by Rita"));
    }

    @Test
    void whatWasGivenGoesWithTheLastOfThePersonsRecords() {
        var given = blackedOut();
        released(given);
        var open = blackedOut();

        erasing.erased(new ContactErased(
                new ContactId(UUID.randomUUID()), new AuthorityId(HERE), List.of(person), Instant.now()));

        assertThat(isDestroyed(given)).isTrue();
        assertThat(isDestroyed(open)).as("one that is not answered").isFalse();
        assertThat(((Seen.Items) desk.released(gina, given)).items()).isEmpty();
        assertThat(desk.read(gina, given)).isPresent();
    }

    private boolean isDestroyed(RequestId id) {
        return dump.sql("select destroyed_at is not null from data_key where owner = ?")
                .param("subject-access-" + id)
                .query(Boolean.class)
                .single();
    }

    private RequestId blackedOut() {
        var contact = aContact().id(UUID.randomUUID()).in(HERE).toldBy("2A").build();
        sharing.open(contact);
        HOLDERS.holds(person.value(), """
                {"contacts": ["%1$s"], "isWhole": true, "items": [
                 {"key": "words", "kind": "RATED", "contact": "%1$s", "at": "2026-11-02T09:00:00Z",
                  "from": "Mr Marchbanks", "fields": [{"what": "Reason", "text": "%2$s"}],
                  "marks": ["MAY_NAME_OTHERS"], "others": ["Quillfeather"]}]}""".formatted(contact.contactId(), WORDS));
        var asked =
                new Asked(person, Asker.SUBJECT, Asked.Way.LETTER, Instant.now().minusSeconds(60));
        var id = desk.record(gina, asked).request().file().id();
        done(desk.step(gina, id, 1, new Step.IdentityConfirmed(Instant.now(), Step.Proof.PASSPORT, null)));
        done(gathering.gather(gina, id, 2));
        done(desk.step(rita, id, 3, new Step.Judged("words", Treatment.REDACT, List.of(PASSAGE), "Read by Rita")));
        return id;
    }

    private void released(RequestId id) {
        done(desk.step(rita, id, 4, new Step.Reviewed("All read.")));
        done(desk.release(gina, id, 5, Step.Handover.IN_PERSON));
    }

    private static SubjectAccess done(Stepped stepped) {
        assertThat(stepped).isInstanceOf(Stepped.Done.class);
        return ((Stepped.Done) stepped).request();
    }

    private static Caller aPerson(String who) {
        return new Caller(
                who,
                "dashboard",
                new AgencyId(HERE),
                "LOCAL_AUTHORITY",
                HERE,
                new AuthorityId(HERE),
                Set.of("restricted-records-officer"),
                Set.of(),
                who);
    }
}
