package org.safeguardinghub.kit.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.kit.problem.Refused;
import org.safeguardinghub.kit.testapp.TestApplication;
import org.safeguardinghub.testkit.infrastructure.HubInfrastructure;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@HubInfrastructure(database = "referral")
@SpringBootTest(
        classes = TestApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {"spring.application.name=kit", "hub.outbox.relay=false"})
class IdempotencyIT {

    private static final String ROUTE = "POST /api/v1/referrals";
    private static final byte[] BODY = "{\"name\":\"a\"}".getBytes(StandardCharsets.UTF_8);
    private static final byte[] OTHER = "{\"name\":\"b\"}".getBytes(StandardCharsets.UTF_8);

    @Autowired
    Idempotency idempotency;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    private final String key = UUID.randomUUID().toString();
    private final AtomicInteger done = new AtomicInteger();

    @Test
    void theSameRequestIsDoneOnceAndAnsweredTwice() {
        var first = once("fernbank-primary", key, BODY);
        var second = once("fernbank-primary", key, BODY);

        assertThat(done).hasValue(1);
        assertThat(second.status()).isEqualTo(first.status());
        assertThat(second.jsonBody()).isEqualTo(first.jsonBody());
        assertThat(second.headers()).containsEntry("Location", "/1").containsEntry(Idempotency.REPLAYED, "true");
        assertThat(first.headers()).doesNotContainKey(Idempotency.REPLAYED);
    }

    @Test
    void anotherBodyUnderTheSameKeyIsRefused() {
        once("fernbank-primary", key, BODY);

        assertRefused(() -> once("fernbank-primary", key, OTHER), 422, "idempotency-key-reused");
        assertThat(done).hasValue(1);
    }

    @Test
    void aKeyIsItsClientsOwn() {
        once("fernbank-primary", key, BODY);
        once("st-brannoc-hospital", key, OTHER);

        assertThat(done).hasValue(2);
    }

    @Test
    void whileTheFirstIsRunningTheSecondIsToldSo() {
        var running = new CountDownLatch(1);
        var finish = new CountDownLatch(1);
        var first = CompletableFuture.supplyAsync(() ->
                transaction.execute(status -> idempotency.once(caller("fernbank-primary"), ROUTE, key, BODY, () -> {
                    running.countDown();
                    join(finish);
                    return work();
                })));
        first.whenComplete((answer, failure) -> running.countDown());
        join(running);
        assertThat(first).isNotDone();

        assertRefused(() -> once("fernbank-primary", key, BODY), 409, "request-in-progress");

        finish.countDown();
        first.join();
        assertThat(once("fernbank-primary", key, BODY).headers()).containsKey(Idempotency.REPLAYED);
        assertThat(done).hasValue(1);
    }

    @Test
    void whatFailedMayBeTriedAgain() {
        assertThatThrownBy(() -> transaction.execute(
                        status -> idempotency.once(caller("fernbank-primary"), ROUTE, key, BODY, () -> {
                            throw new IllegalStateException();
                        })))
                .isInstanceOf(IllegalStateException.class);

        assertThat(once("fernbank-primary", key, BODY).headers()).doesNotContainKey(Idempotency.REPLAYED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "with space", "tab\there", "naïve"})
    void aMalformedKeyIsRefused(String malformed) {
        assertRefused(() -> once("fernbank-primary", malformed, BODY), 400, "bad-idempotency-key");
    }

    @Test
    void aKeyMayHave255CharactersAndNoMore() {
        assertThat(once("fernbank-primary", "k".repeat(255), BODY).status()).isEqualTo(201);
        assertRefused(() -> once("fernbank-primary", "k".repeat(256), BODY), 400, "bad-idempotency-key");
    }

    @Test
    void afterAWeekAKeyIsForgotten() {
        once("fernbank-primary", key, BODY);
        jdbc.update("UPDATE idempotency SET created_at = now() - interval '8 days' WHERE key = ?", key);

        idempotency.sweep();

        once("fernbank-primary", key, OTHER);
        assertThat(done).hasValue(2);
    }

    private Answer once(String client, String key, byte[] body) {
        var answer = transaction.execute(status -> idempotency.once(caller(client), ROUTE, key, body, this::work));
        return java.util.Objects.requireNonNull(answer);
    }

    private Answer work() {
        int number = done.incrementAndGet();
        return new Answer(201, Map.of("Location", "/" + number), "{\"number\":" + number + "}");
    }

    private static Caller caller(String client) {
        return new Caller(
                client,
                client,
                new AgencyId(client),
                "SCHOOL",
                client,
                new AuthorityId("lewisham"),
                Set.of(),
                Set.of(),
                client);
    }

    private static void assertRefused(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable call, int status, String code) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.status().value()).isEqualTo(status);
            assertThat(refused.code()).isEqualTo(code);
        });
    }

    private static void join(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
