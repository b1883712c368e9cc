package org.safeguardinghub.consent.disclosure.persistence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.safeguardinghub.consent.disclosure.RuleBooks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Files of rules in PostgreSQL; several instances that start at once keep one. */
@Repository
@Transactional
class JdbcRuleBooks implements RuleBooks {

    private final JdbcClient jdbc;

    JdbcRuleBooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Kept> last() {
        return jdbc.sql("select text, since from rule_book order by position desc limit 1")
                .query((row, _) -> new Kept(
                        row.getString("text"),
                        Objects.requireNonNull(row.getObject("since", OffsetDateTime.class))
                                .toInstant()))
                .optional();
    }

    @Override
    public Kept keep(String text, Instant since) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('rule_book', 0))")
                .query((_, _) -> Boolean.TRUE)
                .single();
        jdbc.sql("""
                        insert into rule_book (digest, text, since)
                        select :digest, :text, :since
                        where :digest is distinct from (select digest from rule_book order by position desc limit 1)""")
                .param("digest", digest(text))
                .param("text", text)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .update();
        return last().orElseThrow();
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
