package org.safeguardinghub.referral.contact.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safeguardinghub.referral.contact.web.Bodies.calm;
import static org.safeguardinghub.referral.contact.web.Bodies.form;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.referral.Asking;
import org.safeguardinghub.referral.Asking.Answer;
import org.safeguardinghub.referral.ReferralServiceCase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class ClaimIT extends ReferralServiceCase {

    static final String CONTACTS = "/api/v1/contacts/";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void aClaimedContactIsMineAndItsSenderSeesIt() {
        var school = aSystem("claim-school", "claim");
        var worker = aWorker("claim");
        var reference = school.refer(calm("CLAIM-1"));
        var seen = worker.get(CONTACTS + reference);

        var claimed = claim(worker, reference, seen.header("ETag"));

        assertThat(claimed.status()).isEqualTo(200);
        assertThat(claimed.text("/state")).isEqualTo("CLAIMED");
        assertThat(claimed.text("/owner/id")).isEqualTo(worker.subject());
        assertThat(claimed.header("ETag")).isEqualTo("\"2\"");
        assertThat(claimed.json().path("history").size()).isEqualTo(2);
        assertThat(QueueIT.references(worker.get("/api/v1/contacts?view=mine"))).contains(reference);
        assertThat(QueueIT.references(worker.get("/api/v1/contacts?view=first-look")))
                .doesNotContain(reference);
        var status = school.get("/api/v1/referrals/" + reference);
        assertThat(status.text("/status")).isEqualTo("CLAIMED");
        assertThat(status.json().toString()).doesNotContain(worker.subject());
    }

    @RepeatedTest(5)
    void ofTwoWhoClaimAtOnceOneLearnsWhoWasFirst(RepetitionInfo round) {
        var reference = aSystem("duel-school", "duel").refer(calm("DUEL-" + round.getCurrentRepetition()));
        var priya = aWorker("duel");
        var sam = aWorker("duel");

        var one = CompletableFuture.supplyAsync(() -> claim(priya, reference, "\"1\""));
        var other = CompletableFuture.supplyAsync(() -> claim(sam, reference, "\"1\""));

        var won = one.join().status() == 200 ? one.join() : other.join();
        var lost = won == one.join() ? other.join() : one.join();
        assertThat(won.status()).isEqualTo(200);
        assertThat(lost.status()).isEqualTo(409);
        assertThat(lost.text("/code")).isEqualTo("already-claimed");
        assertThat(lost.text("/claimedBy")).isEqualTo(won.text("/owner/name"));
        assertThat(lost.text("/claimedAt")).isNotEmpty();
    }

    @Test
    void aClaimNamesWhatItSaw() {
        var reference = aSystem("seen-school", "seen").refer(calm("SEEN-1"));
        var worker = aWorker("seen");

        assertThat(worker.post(CONTACTS + reference + "/claim", "").status()).isEqualTo(428);
        assertThat(claim(worker, reference, "\"7\"").status()).isEqualTo(412);
        assertThat(claim(worker, reference, "*").status()).isEqualTo(412);
        assertThat(claim(worker, reference, "W/\"1\"").status()).isEqualTo(200);
        assertThat(claim(worker, reference, "\"1\"").status()).isEqualTo(200);
        assertThat(claim(worker, "C-2222-2222", "\"1\"").status()).isEqualTo(404);
        assertThat(claim(worker, "nonsense", "\"1\"").status()).isEqualTo(404);
    }

    @Test
    void twoWhoTakeTheNextGetTwoContactsAndTheMostUrgentGoesFirst() {
        var school = aSystem("next-school", "next");
        school.refer(calm("NEXT-1"));
        school.refer(calm("NEXT-2"));
        var danger = school.refer(form("NEXT-3", Bodies.DANGER, "Bola", "Testchild"));
        var priya = aWorker("next");
        var sam = aWorker("next");

        assertThat(next(priya).text("/reference")).isEqualTo(danger);
        var one = CompletableFuture.supplyAsync(() -> next(priya));
        var other = CompletableFuture.supplyAsync(() -> next(sam));

        assertThat(one.join().status()).isEqualTo(200);
        assertThat(other.join().status()).isEqualTo(200);
        assertThat(one.join().text("/reference")).isNotEqualTo(other.join().text("/reference"));
        assertThat(next(priya).status()).isEqualTo(204);
    }

    /** A contact that just came is being matched: the rows written about it hold its own row, though nobody has it. */
    @Test
    void whatTheHubWritesAboutAContactHidesItFromNobody() {
        var danger = oneInDangerAmongOthers("written");
        var worker = aWorker("written");

        var taken = whileLocked(danger, "for key share", () -> next(worker));

        assertThat(taken.text("/reference")).isEqualTo(danger);
    }

    @Test
    void aContactThatChangesAtThisMomentIsWaitedForAndNotPassedOver() {
        var danger = oneInDangerAmongOthers("changing");
        var worker = aWorker("changing");

        var taken = whileLocked(danger, "for no key update", () -> {
            var asked = CompletableFuture.supplyAsync(() -> next(worker));
            await().until(() -> asked.isDone() || somebodyWaitsForARow());
            return asked;
        });

        assertThat(taken.join().text("/reference")).isEqualTo(danger);
    }

    private String oneInDangerAmongOthers(String authority) {
        var school = aSystem(authority + "-school", authority);
        school.refer(calm("OTHER-1"));
        return school.refer(form("DANGER-1", Bodies.DANGER, "Bola", "Testchild"));
    }

    private <T> T whileLocked(String reference, String lock, Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            jdbc.sql("select set_config('app.authority', '*', true), set_config('app.agency', '*', true)")
                    .query((_, _) -> true)
                    .single();
            jdbc.sql("select contact_id from contact where reference = ? " + lock)
                    .param(reference)
                    .query((_, _) -> true)
                    .single();
            return work.get();
        }));
    }

    private boolean somebodyWaitsForARow() {
        return jdbc.sql(
                        "select exists (select from pg_locks where not granted and locktype in ('tuple', 'transactionid'))")
                .query(Boolean.class)
                .single();
    }

    private static Answer claim(Asking worker, String reference, String ifMatch) {
        return worker.post(CONTACTS + reference + "/claim", "", "If-Match", ifMatch);
    }

    private static Answer next(Asking worker) {
        return worker.post(CONTACTS + "claim-next", "");
    }
}
