package org.safeguardinghub.gateway.outside;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.safeguardinghub.gateway.outside.TokenRefused.Reason;

/** What a request shows at the door: a token alone, or a token with a proof that its sender holds the key. */
sealed interface Credentials {

    String token();

    record Bearer(String token) implements Credentials {}

    record Bound(String token, String proof) implements Credentials {}

    record None() implements Credentials {

        @Override
        public String token() {
            return "";
        }
    }

    /** A compact JWS and nothing else; 8 KB is several times any token of ours. */
    Pattern COMPACT = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*");

    int LONGEST = 8_192;

    static Credentials shownBy(HttpServletRequest request) {
        List<String> authorization = Collections.list(request.getHeaders("Authorization"));
        List<String> proofs = Collections.list(request.getHeaders("DPoP"));
        if (authorization.isEmpty()) {
            return new None();
        }
        if (authorization.size() > 1) {
            throw new TokenRefused(Reason.INVALID);
        }
        String[] parts = authorization.getFirst().split(" ", 2);
        if (parts.length != 2 || !isCompact(parts[1])) {
            throw new TokenRefused(Reason.INVALID);
        }
        if (parts[0].equalsIgnoreCase("Bearer")) {
            return new Bearer(parts[1]);
        }
        if (!parts[0].equalsIgnoreCase("DPoP")) {
            throw new TokenRefused(Reason.INVALID);
        }
        if (proofs.size() != 1 || !isCompact(proofs.getFirst())) {
            throw new TokenRefused(Reason.PROOF_INVALID);
        }
        return new Bound(parts[1], proofs.getFirst());
    }

    private static boolean isCompact(String value) {
        return value.length() <= LONGEST && COMPACT.matcher(value).matches();
    }
}
