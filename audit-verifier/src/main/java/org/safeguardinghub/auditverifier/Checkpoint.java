package org.safeguardinghub.auditverifier;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;

/** What was signed: that up to this position the chain had this hash. */
record Checkpoint(long position, byte[] hash, Instant at, byte[] signature) {

    /** A line of the anchors: {@code POSITION HASH AT SIGNATURE}. */
    static Checkpoint anchored(String line) {
        var words = line.strip().split(" ");
        return new Checkpoint(
                Long.parseLong(words[0]),
                HexFormat.of().parseHex(words[1]),
                Instant.parse(words[2]),
                Base64.getDecoder().decode(words[3]));
    }

    boolean isSignedBy(PublicKey key, String service) {
        try {
            var check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(("hub-audit-v1 " + service + " " + position + " "
                            + HexFormat.of().formatHex(hash) + " " + at)
                    .getBytes(StandardCharsets.UTF_8));
            return check.verify(signature);
        } catch (GeneralSecurityException notEvenASignature) {
            return false;
        }
    }
}
