package org.safeguardinghub.consent.arrangement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.safeguardinghub.consent.arrangement.Terms.SignedBy;
import org.safeguardinghub.consent.arrangement.Terms.Term;
import org.safeguardinghub.consent.workforce.Noted;
import org.safeguardinghub.contracts.identity.AgencyId;

/** Makes sharing agreements for tests: with the police, about everything, registered on their first day. */
public final class Signed {

    private final LocalDate from;
    private final LocalDate until;
    private final List<Step> steps = new ArrayList<>();
    private Set<String> categories = Set.of("ANY");
    private Set<String> purposes = Set.of("ANY");

    private Signed(LocalDate from, LocalDate until) {
        this.from = from;
        this.until = until;
    }

    public static Signed holding(String from, String until) {
        return new Signed(LocalDate.parse(from), LocalDate.parse(until));
    }

    public Signed about(String... covered) {
        this.categories = Set.of(covered);
        return this;
    }

    public Signed onlyFor(String... covered) {
        this.purposes = Set.of(covered);
        return this;
    }

    public Signed ended(String lastDay, String writtenDown) {
        steps.add(
                new Step.Ended(LocalDate.parse(lastDay), Step.Reason.PARTNER_LEFT, noted(Instant.parse(writtenDown))));
        return this;
    }

    public Signed reviewed(String nextOn) {
        steps.add(new Step.Reviewed(LocalDate.parse(nextOn), noted(Instant.parse(from + "T12:00:00Z"))));
        return this;
    }

    public Arrangement build() {
        return new Arrangement(
                new ArrangementId(UUID.randomUUID()),
                new AgencyId("thameside-police"),
                new Terms(
                        "ISA-1",
                        "Sharing with the police",
                        new Scope(categories, purposes),
                        new SignedBy("director", "superintendent"),
                        new Term(from, until, until)),
                noted(Instant.parse(from + "T09:00:00Z")),
                steps);
    }

    private static Noted noted(Instant at) {
        return new Noted("morgan", "Morgan Ellis", at);
    }
}
