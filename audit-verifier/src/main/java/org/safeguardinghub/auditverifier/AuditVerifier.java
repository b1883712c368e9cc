package org.safeguardinghub.auditverifier;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.safeguardinghub.auditverifier.Verification.Report;

/**
 * {@code java -jar audit-verifier.jar SERVICE JDBC-ADDRESS USER PUBLIC-KEY-FILE ANCHOR-FILE}, the password in PGPASSWORD.
 * Ends with 0 for a whole trail and 1 for one that was tampered with.
 */
public final class AuditVerifier {

    public static void main(String[] words) throws IOException, GeneralSecurityException, SQLException {
        if (words.length != 5) {
            System.err.println("audit-verifier SERVICE JDBC-ADDRESS USER PUBLIC-KEY-FILE ANCHOR-FILE");
            System.exit(2);
        }
        var report =
                verify(words[0], words[1], words[2], System.getenv("PGPASSWORD"), Path.of(words[3]), Path.of(words[4]));
        print(report, System.out);
        System.exit(report.isWhole() ? 0 : 1);
    }

    /** @param anchors where there is no such file, nothing proves that the end was not cut off */
    public static Report verify(
            String service, String address, String user, String password, Path publicKey, Path anchors)
            throws IOException, GeneralSecurityException, SQLException {
        var key = key(publicKey);
        var lines = Files.exists(anchors) ? Files.readAllLines(anchors) : List.<String>of();
        try (var database = DriverManager.getConnection(address, user, password)) {
            database.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return Verification.of(service, database, key, lines, Instant.now());
        }
    }

    public static void print(Report report, PrintStream out) {
        out.printf(
                "  %-22s %,d rows, %,d signatures: %s%n",
                report.service(),
                report.rows(),
                report.checkpoints(),
                report.isWhole() ? "whole" : report.findings().size() + " findings");
        report.findings()
                .forEach(finding ->
                        out.printf("    place %,d: %s (%s)%n", finding.position(), finding.words(), finding.kind()));
    }

    public static PublicKey key(Path file) throws IOException, GeneralSecurityException {
        var bytes = Base64.getMimeDecoder().decode(Files.readString(file));
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(bytes));
    }

    private AuditVerifier() {}
}
