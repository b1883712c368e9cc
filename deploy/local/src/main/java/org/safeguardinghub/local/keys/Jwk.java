package org.safeguardinghub.local.keys;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A signing key as a JSON Web Key (RFC 7517), named by its thumbprint (RFC 7638). */
public record Jwk(Map<String, String> members) {

    private static final int P256_BYTES = 32;
    private static final int ED25519_BYTES = 32;

    public Jwk {
        members = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    /** For tokens and assertions. */
    public static Jwk es256() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            ECPublicKey open = (ECPublicKey) pair.getPublic();
            Map<String, String> key = new LinkedHashMap<>();
            key.put("crv", "P-256");
            key.put("kty", "EC");
            key.put("x", number(open.getW().getAffineX()));
            key.put("y", number(open.getW().getAffineY()));
            return named(key, "ES256", number(((ECPrivateKey) pair.getPrivate()).getS()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has P-256", e);
        }
    }

    /** For signed webhooks. */
    public static Jwk ed25519() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            byte[] open = pair.getPublic().getEncoded();
            byte[] seed = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
            Map<String, String> key = new LinkedHashMap<>();
            key.put("crv", "Ed25519");
            key.put("kty", "OKP");
            key.put("x", text(Arrays.copyOfRange(open, open.length - ED25519_BYTES, open.length)));
            return named(key, "EdDSA", text(seed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has Ed25519", e);
        }
    }

    /** What others may see. */
    public Jwk withoutSecret() {
        Map<String, String> open = new LinkedHashMap<>(members);
        open.remove("d");
        return new Jwk(open);
    }

    public String json() {
        return members.entrySet().stream()
                .map(member -> "\"" + member.getKey() + "\":\"" + member.getValue() + "\"")
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** The thumbprint hashes the members that say which key it is, in the order of the alphabet. */
    private static Jwk named(Map<String, String> key, String algorithm, String secret) throws GeneralSecurityException {
        byte[] canonical = new Jwk(key).json().getBytes(StandardCharsets.UTF_8);
        String thumbprint = text(MessageDigest.getInstance("SHA-256").digest(canonical));
        Map<String, String> whole = new LinkedHashMap<>(key);
        whole.put("d", secret);
        whole.put("kid", thumbprint);
        whole.put("alg", algorithm);
        whole.put("use", "sig");
        return new Jwk(whole);
    }

    private static String number(BigInteger value) {
        byte[] bytes = value.toByteArray();
        byte[] fixed = new byte[P256_BYTES];
        int length = Math.min(bytes.length, P256_BYTES);
        System.arraycopy(bytes, bytes.length - length, fixed, P256_BYTES - length, length);
        return text(fixed);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
