package org.safeguardinghub.kit.security;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.time.Duration;

/**
 * An issuer's public keys: fetched when first needed, kept, and used on while the issuer is down, so that tokens already
 * issued keep working. An unknown key id makes it look again, but not more than twice in ten seconds.
 */
final class IssuerKeys {

    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final Duration USABLE_IN_AN_OUTAGE = Duration.ofHours(12);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);
    private static final int LARGEST_KEY_SET = 100_000;

    static JWKSource<SecurityContext> at(URI address) {
        int patience = (int) PATIENCE.toMillis();
        return JWKSourceBuilder.<SecurityContext>create(
                        url(address), new DefaultResourceRetriever(patience, patience, LARGEST_KEY_SET))
                .cache(FRESH.toMillis(), 2 * PATIENCE.toMillis())
                .refreshAheadCache(false)
                .rateLimited(BETWEEN_LOOKS.toMillis())
                .outageTolerant(USABLE_IN_AN_OUTAGE.toMillis())
                .build();
    }

    private static URL url(URI address) {
        try {
            return address.toURL();
        } catch (MalformedURLException malformed) {
            throw new IllegalArgumentException("not an address of keys: " + address, malformed);
        }
    }

    private IssuerKeys() {}
}
