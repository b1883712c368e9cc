package org.safeguardinghub.notification.delivery.webhook;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Judges an address by its looks: https on port 443 and the one host that the agency agreed at onboarding. What that
 * host resolves to is judged by {@link CheckedResolver} at the moment of connecting.
 */
final class AddressGuard {

    /** Letters, digits, hyphens and dots, the last label beginning with a letter: never an IP address in any spelling. */
    private static final Pattern DOMAIN_NAME =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])");

    private final List<URI> localOrigins;

    AddressGuard(List<URI> localOrigins) {
        this.localOrigins = List.copyOf(localOrigins);
    }

    /** What may be done with an address. */
    enum Verdict {
        /** To be called over the guarded way only. */
        OPEN_INTERNET,
        /** The local hub's own catcher, named in the configuration. */
        LOCAL_EXEMPTION,
        REFUSED
    }

    Verdict judge(URI address, String allowedHost) {
        if (isOddlyShaped(address) || !allowedHost.equalsIgnoreCase(address.getHost())) {
            return Verdict.REFUSED;
        }
        if (localOrigins.stream().anyMatch(origin -> isSameOrigin(origin, address))) {
            return Verdict.LOCAL_EXEMPTION;
        }
        return isPlainHttps(address) ? Verdict.OPEN_INTERNET : Verdict.REFUSED;
    }

    private static boolean isOddlyShaped(URI address) {
        return address.getHost() == null
                || address.getScheme() == null
                || address.getRawUserInfo() != null
                || address.getRawFragment() != null;
    }

    private static boolean isPlainHttps(URI address) {
        return "https".equalsIgnoreCase(address.getScheme())
                && (address.getPort() == -1 || address.getPort() == 443)
                && DOMAIN_NAME
                        .matcher(address.getHost().toLowerCase(Locale.ROOT))
                        .matches();
    }

    private static boolean isSameOrigin(URI origin, URI address) {
        return address.getScheme().equalsIgnoreCase(origin.getScheme())
                && address.getHost().equalsIgnoreCase(origin.getHost())
                && address.getPort() == origin.getPort();
    }
}
