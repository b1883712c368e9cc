package org.safeguardinghub.consent.arrangement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.safeguardinghub.consent.arrangement.Step.Ended;
import org.safeguardinghub.consent.arrangement.Step.Reviewed;
import org.safeguardinghub.consent.workforce.Noted;
import org.safeguardinghub.contracts.identity.AgencyId;

/**
 * A sharing agreement with one agency, and what became of it. It is ended, and never deleted.
 *
 * @param steps the oldest first
 */
public record Arrangement(ArrangementId id, AgencyId agency, Terms terms, Noted registered, List<Step> steps) {

    public Arrangement {
        steps = List.copyOf(steps);
    }

    /** What the next step has to name. */
    public int version() {
        return steps.size() + 1;
    }

    public LocalDate from() {
        return terms.term().from();
    }

    /** The last day it holds. */
    public LocalDate lastDay() {
        return ended().map(Ended::lastDay).orElse(terms.term().until());
    }

    public Optional<Ended> ended() {
        return steps(Ended.class).findFirst();
    }

    public List<Reviewed> reviews() {
        return steps(Reviewed.class).toList();
    }

    /** The day by which somebody has to look; none once it is over before that day. */
    public Optional<LocalDate> reviewDue() {
        var due = steps(Reviewed.class).map(Reviewed::nextOn).reduce((_, last) -> last);
        return Optional.of(due.orElse(terms.term().reviewOn())).filter(day -> !day.isAfter(lastDay()));
    }

    /** As the register had it at an instant; empty while it was not in it. */
    public Optional<Arrangement> knownAt(Instant at) {
        return registered.at().isAfter(at)
                ? Optional.empty()
                : Optional.of(new Arrangement(
                        id,
                        agency,
                        terms,
                        registered,
                        steps.stream()
                                .filter(step -> !step.noted().at().isAfter(at))
                                .toList()));
    }

    private <S extends Step> Stream<S> steps(Class<S> kind) {
        return steps.stream().filter(kind::isInstance).map(kind::cast);
    }
}
