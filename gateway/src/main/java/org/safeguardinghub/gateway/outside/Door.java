package org.safeguardinghub.gateway.outside;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.safeguardinghub.gateway.outside.Credentials.Bearer;
import org.safeguardinghub.gateway.outside.Credentials.Bound;
import org.safeguardinghub.gateway.outside.Credentials.None;
import org.safeguardinghub.gateway.outside.TokenRefused.Reason;

/** Decides who comes in. */
final class Door {

    private final OutsideSettings settings;
    private final OutsideTokens tokens;
    private final Proofs proofs;
    private final AddressLimit addresses;

    Door(OutsideSettings settings, OutsideTokens tokens, Proofs proofs, AddressLimit addresses) {
        this.settings = settings;
        this.tokens = tokens;
        this.proofs = proofs;
        this.addresses = addresses;
    }

    /** The caller, or nobody for a request that shows nothing; a refusal is thrown. */
    Optional<OutsideCaller> admit(HttpServletRequest request) {
        return switch (Credentials.shownBy(request)) {
            case None none -> {
                charge(request);
                yield Optional.empty();
            }
            case Bearer bearer -> Optional.of(withoutProof(verified(bearer.token(), request)));
            case Bound bound -> Optional.of(withProof(bound, verified(bound.token(), request), request));
        };
    }

    /** A token already verified costs nothing; a new one costs its address a little before its signature is looked at. */
    private OutsideCaller verified(String token, HttpServletRequest request) {
        String fingerprint = OutsideTokens.fingerprint(token);
        var known = tokens.known(fingerprint);
        if (known != null) {
            return known;
        }
        charge(request);
        return tokens.verify(token, fingerprint);
    }

    private OutsideCaller withoutProof(OutsideCaller caller) {
        if (caller.boundTo() != null) {
            throw new TokenRefused(Reason.SENT_AS_BEARER);
        }
        if (!settings.exemptClients().contains(caller.clientId())) {
            throw new TokenRefused(Reason.NOT_BOUND);
        }
        return caller;
    }

    private OutsideCaller withProof(Bound shown, OutsideCaller caller, HttpServletRequest request) {
        if (caller.boundTo() == null) {
            throw new TokenRefused(Reason.NOT_BOUND);
        }
        // Failed proofs are counted for this token at this address: a thief's attempts slow nobody else there.
        String account = request.getRemoteAddr() + " " + caller.fingerprint();
        if (!addresses.hasRoom(account)) {
            throw new TokenRefused(Reason.TOO_MANY_UNVERIFIED);
        }
        // The address is ours to know: neither Host nor X-Forwarded-Host has a say in it.
        var url = settings.publicUrl() + request.getRequestURI();
        var claim = new Proofs.Claim(request.getMethod(), url, caller.fingerprint(), caller.boundTo());
        if (!proofs.hold(shown.proof(), claim)) {
            addresses.take(account);
            throw new TokenRefused(Reason.PROOF_INVALID);
        }
        return caller;
    }

    private void charge(HttpServletRequest request) {
        if (!addresses.take(request.getRemoteAddr())) {
            throw new TokenRefused(Reason.TOO_MANY_UNVERIFIED);
        }
    }
}
