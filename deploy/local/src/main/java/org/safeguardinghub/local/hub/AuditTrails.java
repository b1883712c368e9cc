package org.safeguardinghub.local.hub;

import java.io.IOException;
import java.io.PrintStream;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import org.safeguardinghub.auditverifier.AuditVerifier;
import org.safeguardinghub.local.postgres.LocalPostgres;
import org.safeguardinghub.local.process.Troubled;

/** The audit trails of all services of a hub that is up, verified one after the other. */
record AuditTrails(HubHome home) {

    /** @return whether all of them are whole */
    boolean verify(PrintStream out) {
        boolean areWhole = true;
        for (var part : Part.SERVICES) {
            if (!part.database().isEmpty()) {
                areWhole &= verify(part, out);
            }
        }
        return areWhole;
    }

    private boolean verify(Part part, PrintStream out) {
        var keys = home.in("keys");
        try {
            var report = AuditVerifier.verify(
                    part.module(),
                    LocalPostgres.url(home.port(Part.POSTGRES), part.database()),
                    part.database() + "_owner",
                    home.secret(part.database() + "-owner-password"),
                    keys.resolve("audit-key").resolve("audit.pub"),
                    keys.resolve("audit").resolve(part.module() + ".anchors"));
            AuditVerifier.print(report, out);
            return report.isWhole();
        } catch (IOException | GeneralSecurityException | SQLException unreadable) {
            throw new Troubled(
                    "The audit trail of " + part.module() + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }
}
