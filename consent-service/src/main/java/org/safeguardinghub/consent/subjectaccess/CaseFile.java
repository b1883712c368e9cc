package org.safeguardinghub.consent.subjectaccess;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.safeguardinghub.consent.subjectaccess.Step.Gathered;
import org.safeguardinghub.consent.subjectaccess.Step.IdentityAsked;
import org.safeguardinghub.consent.subjectaccess.Step.IdentityConfirmed;
import org.safeguardinghub.consent.subjectaccess.Step.Judged;
import org.safeguardinghub.consent.workforce.Noted;

/**
 * What was asked and all that was done since.
 *
 * @param entries the oldest first
 */
public record CaseFile(RequestId id, Asked asked, Noted recorded, List<Entry> entries) {

    public CaseFile {
        entries = List.copyOf(entries);
    }

    /** What the next step has to name. */
    public int version() {
        return entries.size() + 1;
    }

    /** Empty while we wait to know who is asking: then no month runs. */
    public Optional<DueClock> clock() {
        boolean isExtended = steps(Step.Extended.class).findAny().isPresent();
        if (steps(IdentityAsked.class).findAny().isEmpty()) {
            return Optional.of(new DueClock(asked.receivedAt(), isExtended));
        }
        return steps(IdentityConfirmed.class).findFirst().map(confirmed -> new DueClock(confirmed.at(), isExtended));
    }

    /** The latest gathering and who did it. */
    public Optional<Entry> gathering() {
        return entries.stream()
                .filter(entry -> entry.step() instanceof Gathered)
                .reduce((_, last) -> last);
    }

    /** What was judged of each item since they were last gathered; the last word holds. */
    public Map<String, Judged> judged() {
        var judged = new LinkedHashMap<String, Judged>();
        for (var entry : entries) {
            switch (entry.step()) {
                case Gathered _ -> judged.clear();
                case Judged one -> judged.put(one.item(), one);
                default -> {}
            }
        }
        return judged;
    }

    /** How often it was gathered. */
    public int gatherings() {
        return Math.toIntExact(steps(Gathered.class).count());
    }

    /** Since when we wait for whoever asks to show who they are. */
    Instant lastAskedAt() {
        return steps(IdentityAsked.class)
                .map(IdentityAsked::at)
                .reduce((_, last) -> last)
                .orElse(asked.receivedAt());
    }

    CaseFile with(Entry entry) {
        var more = new ArrayList<>(entries);
        more.add(entry);
        return new CaseFile(id, asked, recorded, more);
    }

    private <S extends Step> Stream<S> steps(Class<S> kind) {
        return entries.stream().map(Entry::step).filter(kind::isInstance).map(kind::cast);
    }
}
