package org.safeguardinghub.notification.delivery.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves a name once and hands the client only addresses that were checked, so that the one connected to is the one
 * that was judged: a name that resolves to something else a moment later (DNS rebinding) gains nothing.
 */
final class CheckedResolver implements DnsResolver {

    private final Lookup lookup;
    private final Predicate<InetAddress> isAcceptable;

    CheckedResolver(Lookup lookup, Predicate<InetAddress> isAcceptable) {
        this.lookup = lookup;
        this.isAcceptable = isAcceptable;
    }

    /** One bad address among many refuses them all: an honest partner has none. */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var addresses = lookup.allByName(host);
        if (addresses.length == 0 || !Arrays.stream(addresses).allMatch(isAcceptable)) {
            throw new AddressRefused();
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** How a name is looked up; the system's own way outside tests. */
    @FunctionalInterface
    interface Lookup {
        InetAddress[] allByName(String host) throws UnknownHostException;
    }

    /** The name leads somewhere that a webhook must not go. */
    static final class AddressRefused extends UnknownHostException {

        private static final long serialVersionUID = 1L;
    }
}
