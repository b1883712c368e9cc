package org.safeguardinghub.referral.contact;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.kit.body.Missing;
import org.safeguardinghub.kit.body.Warning;

/** What a sender gets back: that it arrived, what it is called here, and when to expect a decision. */
public record Receipt(
        String reference,
        ContactId contactId,
        String status,
        Instant receivedAt,
        Instant decisionDue,
        List<Missing> incomplete,
        List<Warning> warnings,
        String ifAChildIsInDanger,
        Links links) {

    private static final String IN_DANGER =
            "Call 999 now if a child is in danger. Telling us does not send anybody at once.";

    public static Receipt of(Contact contact, Told told) {
        var arrival = contact.arrival();
        return new Receipt(
                arrival.reference().value(),
                arrival.id(),
                "RECEIVED",
                arrival.receivedAt(),
                arrival.decision().dueAt(),
                told.incomplete(),
                told.warnings(),
                IN_DANGER,
                Links.of(arrival.reference().value()));
    }

    /** Empty where the sender's reference stands for other words already. */
    public static Optional<Receipt> of(Reception reception) {
        return switch (reception) {
            case Reception.Taken(var contact, var told) -> Optional.of(of(contact, told));
            case Reception.TakenBefore(var contact, var told) -> Optional.of(of(contact, told));
            case Reception.ReferenceUsed _ -> Optional.empty();
        };
    }

    public record Links(String self, String schema) {

        static Links of(String reference) {
            return new Links("/api/v1/referrals/" + reference, "/api/v1/referrals/schema");
        }
    }
}
