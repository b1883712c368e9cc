package org.safeguardinghub.kit.idempotency;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.kit.database.Sweep;
import org.safeguardinghub.kit.problem.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Does a write once, however often it is sent: the answer is kept for seven days with the change itself. */
public class Idempotency implements Sweep {

    /** The header a replayed answer carries. */
    public static final String REPLAYED = "Idempotency-Replayed";

    private static final Duration KEPT = Duration.ofDays(7);
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,255}");
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final InstantSource clock;

    Idempotency(JdbcClient jdbc, JsonMapper json, InstantSource clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Runs in the caller's transaction, and needs one. The same key and body give the stored answer; another body, a
     * request still running, or a malformed key are {@code Refused}. Without a key the work is simply done. Work that
     * throws leaves nothing behind: the same key may be tried again.
     *
     * @param route what the key is scoped to besides the client, such as {@code POST /api/v1/referrals}
     * @param key the {@code Idempotency-Key} header, 1 to 255 visible ASCII characters
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Answer once(Caller caller, String route, @Nullable String key, byte[] body, Supplier<Answer> work) {
        if (key == null) {
            return work.get();
        }
        if (!KEY.matcher(key).matches()) {
            throw new Refused(
                    HttpStatus.BAD_REQUEST,
                    "bad-idempotency-key",
                    "An Idempotency-Key is 1 to 255 visible ASCII characters.");
        }
        var scope = new Scope(caller.clientId(), route, key);
        lock(scope);
        var hash = sha256(body);
        return find(scope).map(kept -> replay(kept, hash)).orElseGet(() -> keep(scope, hash, work.get()));
    }

    private void lock(Scope scope) {
        boolean alone = jdbc.sql("SELECT pg_try_advisory_xact_lock(hashtextextended(?, 0))")
                .param(scope.client() + '\n' + scope.route() + '\n' + scope.key())
                .query(Boolean.class)
                .single();
        if (!alone) {
            throw new Refused(
                    HttpStatus.CONFLICT,
                    "request-in-progress",
                    "A request with this Idempotency-Key is still running. Try again shortly.");
        }
    }

    private Optional<Kept> find(Scope scope) {
        return jdbc.sql("""
                SELECT body_hash, status, headers, answer FROM idempotency
                 WHERE client_id = ? AND route = ? AND key = ?""")
                .params(scope.client(), scope.route(), scope.key())
                .query((row, number) -> new Kept(
                        row.getBytes(1),
                        new Answer(row.getInt(2), json.readValue(row.getString(3), HEADERS), row.getString(4))))
                .optional();
    }

    private static Answer replay(Kept kept, byte[] hash) {
        if (!MessageDigest.isEqual(kept.hash(), hash)) {
            throw new Refused(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "idempotency-key-reused",
                    "This Idempotency-Key was used with another body.");
        }
        var headers = new HashMap<>(kept.answer().headers());
        headers.put(REPLAYED, "true");
        return new Answer(kept.answer().status(), headers, kept.answer().jsonBody());
    }

    private Answer keep(Scope scope, byte[] hash, Answer answer) {
        jdbc.sql("""
                INSERT INTO idempotency (client_id, route, key, body_hash, status, headers, answer, created_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        scope.client(),
                        scope.route(),
                        scope.key(),
                        hash,
                        answer.status(),
                        json.writeValueAsString(answer.headers()),
                        answer.jsonBody(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return answer;
    }

    @Override
    @Transactional
    public void sweep() {
        jdbc.sql("DELETE FROM idempotency WHERE created_at < ?")
                .param(clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }

    private static byte[] sha256(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private record Scope(String client, String route, String key) {}

    @SuppressWarnings("ArrayRecordComponent") // compared by MessageDigest.isEqual only
    private record Kept(byte[] hash, Answer answer) {}
}
