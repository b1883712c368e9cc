package org.safeguardinghub.consent.disclosure;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.safeguardinghub.consent.agreement.AgreementToService;
import org.safeguardinghub.consent.disclosure.Standing.NotOpenYet;
import org.safeguardinghub.consent.disclosure.Standing.Open;
import org.safeguardinghub.consent.sharing.Restriction;
import org.safeguardinghub.consent.sharing.SharingRecord;

/**
 * When a rule applies. Every part must hold.
 *
 * @param restrictions if any, the contact must carry one of them
 * @param agreements if any, the family's agreement must stand as one of them
 * @param services agreement to which services is meant; none means any
 * @param beforeSharingRecord also applies to a contact we have not heard of yet
 */
public record Condition(
        Set<String> who,
        Set<String> categories,
        Set<String> purposes,
        Set<String> stages,
        Set<Restriction> restrictions,
        Set<AgreementToService> agreements,
        Set<String> services,
        boolean beforeSharingRecord) {

    static final String ANYONE = "ANYONE";
    static final String SENDER = "SENDER";
    static final String ANY = "ANY";

    public Condition {
        who = Set.copyOf(who);
        categories = Set.copyOf(categories);
        purposes = Set.copyOf(purposes);
        stages = Set.copyOf(stages);
        restrictions = Set.copyOf(restrictions);
        agreements = Set.copyOf(agreements);
        services = Set.copyOf(services);
    }

    /** A permission must cover everything that is asked; a refusal applies as soon as it names one thing of it. */
    boolean holds(Question question, Standing standing, Outcome outcome, Instant at) {
        return names(purposes, question.purpose())
                && names(stages, question.stage())
                && coversCategories(question.categories(), outcome)
                && holds(question.recipient(), standing, at);
    }

    private boolean coversCategories(List<String> asked, Outcome outcome) {
        return switch (outcome) {
            case PERMIT, PERMIT_REDACTED -> asked.stream().allMatch(category -> names(categories, category));
            case REFUSE -> asked.stream().anyMatch(category -> names(categories, category));
        };
    }

    private boolean holds(String recipient, Standing standing, Instant at) {
        return switch (standing) {
            case Open(var record) -> isAbout(recipient, record) && suits(record, at);
            case NotOpenYet() -> beforeSharingRecord && (who.contains(ANYONE) || who.contains(recipient));
        };
    }

    private boolean isAbout(String recipient, SharingRecord record) {
        return who.contains(ANYONE)
                || who.contains(recipient)
                || (who.contains(SENDER) && record.sender().value().equals(recipient));
    }

    private boolean suits(SharingRecord record, Instant at) {
        return (restrictions.isEmpty() || record.isRestricted(restrictions))
                && (agreements.isEmpty()
                        || agreements.contains(record.agreement().standing(services, at)));
    }

    private static boolean names(Set<String> listed, String asked) {
        return listed.contains(ANY) || listed.contains(asked);
    }
}
