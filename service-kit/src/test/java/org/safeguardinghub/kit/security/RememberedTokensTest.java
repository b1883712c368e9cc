package org.safeguardinghub.kit.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class RememberedTokensTest {

    static final Instant MONDAY_9AM = Instant.parse("2026-11-23T09:00:00Z");

    Instant now = MONDAY_9AM;
    final List<String> verified = new ArrayList<>();
    final RememberedTokens tokens = new RememberedTokens(this::verify, () -> now);

    @Test
    void theSameTokenIsVerifiedOnce() {
        assertThat(tokens.decode("one")).isSameAs(tokens.decode("one"));
        tokens.decode("other");

        assertThat(verified).containsExactly("one", "other");
    }

    @Test
    void afterItsEndItIsJudgedAgain() {
        tokens.decode("one");
        now = MONDAY_9AM.plusSeconds(60);

        tokens.decode("one");

        assertThat(verified).containsExactly("one", "one");
    }

    @Test
    void whatWasRefusedIsNotRemembered() {
        assertThatThrownBy(() -> tokens.decode("bad")).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> tokens.decode("bad")).isInstanceOf(BadJwtException.class);

        assertThat(verified).containsExactly("bad", "bad");
    }

    private Jwt verify(String token) {
        verified.add(token);
        if (token.equals("bad")) {
            throw new BadJwtException("bad");
        }
        return Jwt.withTokenValue(token)
                .header("alg", "ES256")
                .subject("somebody")
                .issuedAt(MONDAY_9AM)
                .expiresAt(MONDAY_9AM.plusSeconds(60))
                .build();
    }
}
