package org.safeguardinghub.referral.draft.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.kit.database.Sweep;
import org.safeguardinghub.referral.Asking;
import org.safeguardinghub.referral.Asking.Answer;
import org.safeguardinghub.referral.ReferralServiceCase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class DraftIT extends ReferralServiceCase {

    static final String DRAFTS = "/api/v1/drafts";
    static final String BEGUN = "{\"form\": {\"children\": [{\"name\": {\"given\": \"Amara\"}, \"sex\": \"Q\"}]}}";
    static final String WHOLE = """
            {"shared": true, "form": {"immediateDanger": {"present": false},
             "children": [{"name": {"given": "Amara"}, "birth": {"date": "2020-03-14"}}],
             "concern": {"observed": "A bruise."}, "referrer": {"name": "D", "role": "DSL", "sourceCode": "2A"}}}""";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    List<Sweep> sweeps;

    @Test
    void aFormIsBegunLeftTakenUpAndSent() {
        var dana = aPractitioner("draft-school", "draft");

        var begun = dana.post(DRAFTS, BEGUN);
        assertThat(begun.status()).isEqualTo(201);
        assertThat(begun.text("/report/problems/0/pointer")).isEqualTo("/children/0/sex");
        assertThat(begun.json().at("/report/missing").toString()).contains("/concern/observed");
        var path = begun.header("Location");
        assertThat(dana.get(DRAFTS).text("/items/0/id")).isEqualTo(begun.text("/id"));

        var saved = dana.put(path, WHOLE, "If-Match", begun.header("ETag"));
        assertThat(saved.json().path("version").intValue()).isEqualTo(2);
        assertThat(saved.json().at("/report/problems").size()).isZero();
        var sent = dana.post(path + "/submission", "", "If-Match", saved.header("ETag"));
        assertThat(sent.status()).isEqualTo(201);
        assertThat(dana.get("/api/v1/referrals/" + sent.text("/reference")).text("/clientReference"))
                .isEqualTo("draft-" + begun.text("/id"));

        var again = dana.post(path + "/submission", "", "If-Match", saved.header("ETag"));
        assertThat(again.json()).isEqualTo(sent.json());
        assertThat(dana.get(path).json().at("/form").size()).isZero();
        assertThat(dana.get(DRAFTS).json().at("/items").size()).isZero();
        assertThat(dana.put(path, WHOLE, "If-Match", "\"3\"").text("/code")).isEqualTo("sent-already");
    }

    @Test
    void onlyItsWriterSeesADraftAndColleaguesWhereItIsShared() {
        var dana = aPractitioner("share-school", "draft-share");
        var colleague = aPractitioner("share-school", "draft-share");
        var secret = dana.post(DRAFTS, BEGUN).header("Location");
        var shared = dana.post(DRAFTS, WHOLE).header("Location");

        assertThat(colleague.get(secret).status()).isEqualTo(404);
        assertThat(colleague.get(shared).status()).isEqualTo(200);
        assertThat(colleague.get(DRAFTS).json().at("/items").size()).isEqualTo(1);
        for (var stranger : new Asking[] {
            aPractitioner("other-school", "draft-share"),
            aPractitioner("share-school", "draft-elsewhere"),
            aWorker("draft-share")
        }) {
            assertThat(stranger.get(shared).status()).isEqualTo(404);
            assertThat(stranger.get(DRAFTS).json().at("/items").size()).isZero();
            assertThat(stranger.put(shared, BEGUN, "If-Match", "\"1\"").status())
                    .isEqualTo(404);
            assertThat(stranger.post(shared + "/submission", "", "If-Match", "\"1\"")
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void aColleagueGoesOnWithASharedDraftAndNeitherHidesItNorThrowsItAway() {
        var dana = aPractitioner("on-school", "draft-on");
        var colleague = aPractitioner("on-school", "draft-on");
        var shared = dana.post(DRAFTS, WHOLE).header("Location");

        var saved = colleague.put(shared, BEGUN, "If-Match", "\"1\"");

        assertThat(saved.json().path("shared").booleanValue()).isTrue();
        assertThat(dana.put(shared, WHOLE, "If-Match", "\"1\"").status()).isEqualTo(412);
        assertThat(colleague.delete(shared, "If-Match", "\"2\"").status()).isEqualTo(403);
        assertThat(dana.delete(shared, "If-Match", "\"2\"").status()).isEqualTo(204);
        assertThat(dana.get(shared).status()).isEqualTo(404);
    }

    @Test
    void anUnfinishedFormIsNotSentAndNotLost() {
        var dana = aPractitioner("unsent-school", "draft-unsent");
        var begun = dana.post(DRAFTS, BEGUN);

        var sent = dana.post(begun.header("Location") + "/submission", "", "If-Match", "\"1\"");

        assertThat(sent.status()).isEqualTo(422);
        assertThat(dana.get(begun.header("Location")).text("/form/children/0/name/given"))
                .isEqualTo("Amara");
    }

    @Test
    void aWorkersDraftIsACallHeardWhenItWasBegun() {
        var worker = aWorker("draft-call");
        var begun = worker.post(DRAFTS, """
                {"form": {"immediateDanger": {"present": false}, "concern": {"reportedBy": "Shouting at night."}}}""");

        var sent = worker.post(begun.header("Location") + "/submission", "", "If-Match", "\"1\"");

        assertThat(sent.status()).isEqualTo(201);
        var view = worker.get("/api/v1/contacts/" + sent.text("/reference"));
        assertThat(view.text("/channel")).isEqualTo("WORKER");
        assertThat(view.text("/receivedAt")).isEqualTo(begun.text("/createdAt"));
    }

    @Test
    void whatIsNoFormOrHasNoVersionIsRefused() {
        var dana = aPractitioner("bad-school", "draft-bad");

        assertThat(dana.post(DRAFTS, "{}").text("/errors/0/pointer")).isEqualTo("/form");
        assertThat(dana.post(DRAFTS, "{\"shared\": \"yes\", \"form\": {}}").status())
                .isIn(201, 422);
        assertThat(dana.post(DRAFTS, "{").text("/code")).isEqualTo("malformed-json");
        var odd = dana.post(DRAFTS, "{\"form\": {\"children\": [{\"name\": {\"given\": \"A\\u0000\\ud83d\"}}]}}");
        assertThat(odd.status()).isEqualTo(201);
        assertThat(odd.text("/report/problems/0/code")).isEqualTo("forbidden-character");
        assertThat(dana.put(odd.header("Location"), BEGUN).status()).isEqualTo(428);
        assertThat(dana.get(DRAFTS + "/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(aSystem("bad-school", "draft-bad").get(DRAFTS).status()).isEqualTo(403);
    }

    @Test
    void afterFourWeeksADraftIsGone() {
        var dana = aPractitioner("old-school", "draft-old");
        var old = dana.post(DRAFTS, BEGUN);
        var young = dana.post(DRAFTS, BEGUN);
        touched(old, Instant.now().minusSeconds(28L * 86_400 + 60));
        touched(young, Instant.now().minusSeconds(27L * 86_400));

        sweeps.forEach(Sweep::sweep);

        assertThat(dana.get(old.header("Location")).status()).isEqualTo(404);
        assertThat(dana.get(young.header("Location")).status()).isEqualTo(200);
    }

    private void touched(Answer draft, Instant at) {
        transactions.executeWithoutResult(_ -> {
            jdbc.sql("select set_config('app.authority', '*', true), set_config('app.agency', '*', true)")
                    .query((row, _) -> row.getString(1))
                    .single();
            jdbc.sql("update draft set saved_at = ? where draft_id = ?")
                    .param(OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                    .param(UUID.fromString(draft.text("/id")))
                    .update();
        });
    }
}
