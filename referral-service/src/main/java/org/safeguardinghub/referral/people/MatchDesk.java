package org.safeguardinghub.referral.people;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.kit.audit.AuditTrail;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.referral.contact.CaseDesk;
import org.safeguardinghub.referral.contact.Reference;
import org.safeguardinghub.referral.identifier.Identifiers;
import org.safeguardinghub.referral.workforce.Worker;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a person says who is the same, who is not, and takes it back. */
@Service
@Transactional
public class MatchDesk {

    private final CaseDesk desk;
    private final Candidates candidates;
    private final PeopleToMatch people;
    private final Identifiers identifiers;
    private final PersonNews news;
    private final PeopleWatch watch;
    private final AuditTrail audit;
    private final InstantSource clock;

    MatchDesk(
            CaseDesk desk,
            Candidates candidates,
            PeopleToMatch people,
            Identifiers identifiers,
            PersonNews news,
            PeopleWatch watch,
            AuditTrail audit,
            InstantSource clock) {
        this.desk = desk;
        this.candidates = candidates;
        this.people = people;
        this.identifiers = identifiers;
        this.news = news;
        this.watch = watch;
        this.audit = audit;
        this.clock = clock;
    }

    /** The possible matches of a contact's people. That somebody has looked is written down. */
    public Optional<Matches> open(Caller caller, Reference reference) {
        return contact(caller, reference).map(contact -> {
            audit.record(caller, "matches-viewed", "contact", contact.toString(), Map.of());
            return new Matches(
                    people.pending(contact), onePerRecord(candidates.of(contact)), Discretion.seesRestricted(caller));
        });
    }

    public Answered answer(
            Caller caller, Reference reference, CandidateId id, int versionSeen, Answer answer, String why) {
        return with(caller, reference, id, versionSeen, candidate -> {
            if (candidate.isLinked() && candidate.given() == null && answer == Answer.SAME) {
                return done(candidate); // They became the same by another answer meanwhile.
            }
            var refusal = refusal(candidate, answer);
            return refusal.<Answered>map(Answered.Refused::new)
                    .orElseGet(() -> take(caller, candidate, given(caller, answer, why)));
        });
    }

    /** For somebody who opened one of the two records because it is the same child as the other. */
    void settle(Caller caller, Candidate candidate, String why) {
        candidates.takeTurns(caller.authority());
        if (!candidate.isLinked()
                && !(take(caller, candidate, given(caller, Answer.SAME, why)) instanceof Answered.Done)) {
            throw new IllegalStateException("somebody answered for a record that was opened this moment");
        }
    }

    /** Takes back that two are the same: all is as it was before. */
    public Answered unlink(Caller caller, Reference reference, CandidateId id, int versionSeen, String why) {
        return with(caller, reference, id, versionSeen, candidate -> {
            if (candidate.given() == null || candidate.given().answer() != Answer.SAME) {
                return new Answered.Refused(Answered.Reason.NOT_LINKED);
            }
            var takenBack = given(caller, Answer.SAME, why);
            if (!candidates.takeBack(candidate, takenBack)) {
                return stale(candidate);
            }
            regroup(candidate, takenBack);
            recheck(candidate);
            audit.record(caller, "person-unlinked", "person", candidate.here().toString(), codes(candidate));
            news.unlinked(candidate.authority(), candidate.here(), candidate.there(), takenBack.by(), takenBack.at());
            return done(candidate);
        });
    }

    private Answered with(
            Caller caller, Reference reference, CandidateId id, int versionSeen, Function<Candidate, Answered> step) {
        var contact = contact(caller, reference);
        if (contact.isEmpty()) {
            return new Answered.Unknown();
        }
        candidates.takeTurns(caller.authority());
        return candidates
                .find(contact.get(), id)
                .map(candidate -> {
                    if (candidate.isRestricted() && !Discretion.seesRestricted(caller)) {
                        return new Answered.Refused(Answered.Reason.ASK_A_MANAGER);
                    }
                    return candidate.version() == versionSeen ? step.apply(candidate) : new Answered.Stale(candidate);
                })
                .orElseGet(Answered.Unknown::new);
    }

    private Optional<Answered.Reason> refusal(Candidate candidate, Answer answer) {
        if (candidate.isLinked()) {
            return Optional.of(Answered.Reason.LINKED_ALREADY);
        }
        if (answer != Answer.SAME) {
            return Optional.empty();
        }
        boolean isOwnAnswer = candidate.given() != null;
        if (candidate.isAnsweredBetween() && !isOwnAnswer) {
            return Optional.of(Answered.Reason.ANSWERED_DIFFERENT_BEFORE);
        }
        return candidates.areNamedTogether(candidate) ? Optional.of(Answered.Reason.TWO_OF_ONE_FORM) : Optional.empty();
    }

    private Answered take(Caller caller, Candidate candidate, Given given) {
        if (!candidates.answer(candidate, given)) {
            return stale(candidate);
        }
        audit.record(
                caller,
                "match-answered-"
                        + given.answer().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                "person",
                candidate.here().toString(),
                codes(candidate));
        if (given.answer() == Answer.SAME) {
            regroup(candidate, given);
            news.linked(candidate.authority(), candidate.here(), candidate.there(), given.by(), given.at());
        }
        recheck(candidate);
        return done(candidate);
    }

    private void regroup(Candidate candidate, Given given) {
        candidates.regroup(candidate);
        watch.regrouped(candidate.here(), candidate.there(), given.at());
    }

    private void recheck(Candidate candidate) {
        identifiers.recheck(List.of(candidate.here(), candidate.there()));
    }

    private Answered stale(Candidate candidate) {
        return new Answered.Stale(
                candidates.find(candidate.contact(), candidate.id()).orElseThrow());
    }

    private Answered done(Candidate candidate) {
        return new Answered.Done(
                candidates.find(candidate.contact(), candidate.id()).orElseThrow());
    }

    private Given given(Caller caller, Answer answer, String why) {
        return new Given(answer, why, Worker.of(caller), clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private Optional<ContactId> contact(Caller caller, Reference reference) {
        return desk.kept(caller, reference).map(kept -> kept.contact().arrival().id());
    }

    private static Map<String, String> codes(Candidate candidate) {
        return Map.of(
                "candidate", candidate.id().toString(),
                "other", candidate.there().toString(),
                "contact", candidate.contact().toString());
    }

    /** Of several records of one person the strongest is asked about; what was answered is shown as it is. */
    private static List<Candidate> onePerRecord(List<Candidate> all) {
        var seen = new HashSet<Set<Object>>();
        var shown = new ArrayList<Candidate>();
        for (var candidate : all) {
            boolean isFirst = seen.add(Set.of(candidate.here(), candidate.thereCluster()));
            if (candidate.given() != null || candidate.isOpen() && isFirst) {
                shown.add(candidate);
            }
        }
        return shown;
    }

    /**
     * @param pending how many people of the contact are still being looked for
     * @param seesRestricted whether whoever asks may see more of a restricted record than that it exists
     */
    public record Matches(int pending, List<Candidate> candidates, boolean seesRestricted) {

        public Matches {
            candidates = List.copyOf(candidates);
        }
    }
}
