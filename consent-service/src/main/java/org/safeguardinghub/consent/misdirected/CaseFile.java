package org.safeguardinghub.consent.misdirected;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.safeguardinghub.consent.misdirected.Step.Correction;
import org.safeguardinghub.consent.misdirected.Step.FamilyNotTold;
import org.safeguardinghub.consent.misdirected.Step.Told;
import org.safeguardinghub.consent.misdirected.Step.Who;
import org.safeguardinghub.consent.workforce.Noted;
import org.safeguardinghub.contracts.identity.AgencyId;

/**
 * What was reported and all that was done since.
 *
 * @param entries the oldest first
 */
public record CaseFile(MisdirectionId id, Report report, Noted reported, List<Entry> entries) {

    public CaseFile {
        entries = List.copyOf(entries);
    }

    /** What the next step has to name. */
    public int version() {
        return entries.size() + 1;
    }

    /** The last word of a recipient on correcting it. */
    public Optional<Correction> correction(AgencyId recipient) {
        return steps(Correction.class)
                .filter(correction -> correction.recipient().equals(recipient))
                .reduce((_, last) -> last);
    }

    public Stream<Told> told(Who who) {
        return steps(Told.class).filter(told -> told.who() == who);
    }

    boolean isFamilyUnsafe() {
        return steps(FamilyNotTold.class).findAny().isPresent();
    }

    CaseFile with(Entry entry) {
        var more = new ArrayList<>(entries);
        more.add(entry);
        return new CaseFile(id, report, reported, more);
    }

    private <S extends Step> Stream<S> steps(Class<S> kind) {
        return entries.stream().map(Entry::step).filter(kind::isInstance).map(kind::cast);
    }
}
