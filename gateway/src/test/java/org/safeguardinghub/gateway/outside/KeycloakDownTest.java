package org.safeguardinghub.gateway.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class KeycloakDownTest {

    private static final Clock MONDAY_9AM = Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);

    @Test
    void withNobodyToAskNobodyIsLetIn() throws JOSEException {
        var tokens =
                new OutsideTokens(TokenRules.decoder("http://127.0.0.1:1/realms/safeguarding", MONDAY_9AM), MONDAY_9AM);
        String token = someToken();

        var refused = catchThrowableOfType(TokenRefused.class, () -> tokens.verify(token, "print"));

        assertThat(refused.problem().status().value()).isEqualTo(503);
        assertThat(refused.problem().code()).isEqualTo("identity-unavailable");
        assertThat(tokens.known("print")).isNull();
    }

    private static String someToken() throws JOSEException {
        var key = new ECKeyGenerator(Curve.P_256).keyID("k").generate();
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .keyID("k")
                        .type(JOSEObjectType.JWT)
                        .build(),
                new JWTClaimsSet.Builder().build());
        token.sign(new ECDSASigner(key));
        return token.serialize();
    }
}
