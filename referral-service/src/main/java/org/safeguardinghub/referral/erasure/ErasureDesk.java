package org.safeguardinghub.referral.erasure;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.safeguardinghub.kit.audit.AuditTrail;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.kit.encryption.FieldKeys;
import org.safeguardinghub.referral.contact.Boundary;
import org.safeguardinghub.referral.contact.ContactKey;
import org.safeguardinghub.referral.contact.ContactReader;
import org.safeguardinghub.referral.erasure.Erasure.Answer;
import org.safeguardinghub.referral.erasure.Erasure.State;
import org.safeguardinghub.referral.erasure.Policy.Due;
import org.safeguardinghub.referral.erasure.Rules.Standing;
import org.safeguardinghub.referral.workforce.Worker;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where what is over is erased: nothing by itself, and nothing by one person alone (ADR 0053). What must stay is asked of
 * consent-service each time, last when the second person has spoken.
 */
@Service
@Transactional
public class ErasureDesk {

    private final Erasures erasures;
    private final Rules rules;
    private final ContactReader contacts;
    private final FieldKeys keys;
    private final ErasureNews news;
    private final AuditTrail audit;
    private final InstantSource clock;

    ErasureDesk(
            Erasures erasures,
            Rules rules,
            ContactReader contacts,
            FieldKeys keys,
            ErasureNews news,
            AuditTrail audit,
            InstantSource clock) {
        this.erasures = erasures;
        this.rules = rules;
        this.contacts = contacts;
        this.keys = keys;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of a wish to erase, or of the answer to it. */
    public sealed interface Outcome {

        record Done(Erasure erasure) implements Outcome {}

        record Unknown() implements Outcome {}

        /** @param due when it will be over */
        record NotDue(Due due) implements Outcome {}

        record Kept(Set<Keeper> keepers) implements Outcome {}

        record AskedBefore() implements Outcome {}

        record AnsweredBefore() implements Outcome {}

        /** Whoever asked is not the one who answers. */
        record SamePersonTwice() implements Outcome {}
    }

    /**
     * Asks that a contact is erased.
     *
     * @param lookedAfter whether a child it names was ever looked after
     */
    public Outcome propose(Caller caller, String reference, boolean lookedAfter, String why) {
        contacts.enter(Boundary.ofWorker(caller));
        var found = erasures.hold(caller.authority(), reference);
        if (found.isEmpty()) {
            return new Outcome.Unknown();
        }
        var past = found.get();
        var standing = rules.of(caller.authority(), past.people());
        var due = standing.policy().of(past, lookedAfter);
        return refusal(past, due, standing)
                .orElseGet(() -> add(
                        caller,
                        new Erasure(
                                ErasureId.random(),
                                past.contact(),
                                past.reference(),
                                past.agency(),
                                State.PROPOSED,
                                due,
                                lookedAfter,
                                why,
                                Worker.of(caller),
                                now(),
                                null)));
    }

    /** The second person says that it is erased, and it is. */
    public Outcome confirm(Caller caller, ErasureId id, String why) {
        contacts.enter(Boundary.ofWorker(caller));
        return erasures.find(caller.authority(), id)
                .map(asked -> cannotAnswer(caller, asked).orElseGet(() -> erase(caller, asked, why)))
                .orElseGet(Outcome.Unknown::new);
    }

    /** The second person says that it stays. It may be asked again. */
    public Outcome refuse(Caller caller, ErasureId id, String why) {
        contacts.enter(Boundary.ofWorker(caller));
        return erasures.find(caller.authority(), id)
                .map(asked -> cannotAnswer(caller, asked).orElseGet(() -> answer(caller, asked, State.REFUSED, why)))
                .orElseGet(Outcome.Unknown::new);
    }

    private Outcome add(Caller caller, Erasure erasure) {
        if (!erasures.add(caller.authority(), erasure)) {
            return new Outcome.AskedBefore();
        }
        written(caller, "erasure-proposed", erasure);
        return new Outcome.Done(erasure);
    }

    private static Optional<Outcome> cannotAnswer(Caller caller, Erasure asked) {
        if (asked.answer() != null) {
            return Optional.of(new Outcome.AnsweredBefore());
        }
        return asked.by().id().equals(Worker.of(caller).id())
                ? Optional.of(new Outcome.SamePersonTwice())
                : Optional.empty();
    }

    private Outcome erase(Caller caller, Erasure asked, String why) {
        var found = erasures.hold(caller.authority(), asked.reference());
        if (found.isEmpty()) {
            // Taken up again, or sealed, since it was asked.
            return new Outcome.Kept(Set.of(Keeper.OPEN_CONTACT));
        }
        var past = found.get();
        var standing = rules.of(caller.authority(), past.people());
        var due = standing.policy().of(past, asked.lookedAfter());
        return refusal(past, due, standing).orElseGet(() -> eraseNow(caller, asked, why));
    }

    private Outcome eraseNow(Caller caller, Erasure asked, String why) {
        var outcome = answer(caller, asked, State.ERASED, why);
        if (outcome instanceof Outcome.Done(var erasure)) {
            var gone = erasures.erase(caller.authority(), erasure.contact());
            keys.destroy(ContactKey.ownerOf(caller.authority(), erasure.contact()));
            news.erased(caller.authority(), erasure, gone);
        }
        return outcome;
    }

    private Outcome answer(Caller caller, Erasure asked, State state, String why) {
        var answered = asked.answered(state, new Answer(why, Worker.of(caller), now()));
        if (!erasures.answer(caller.authority(), answered)) {
            return new Outcome.AnsweredBefore();
        }
        written(caller, state == State.ERASED ? "contact-erased" : "erasure-refused", answered);
        return new Outcome.Done(answered);
    }

    private Optional<Outcome> refusal(Past past, Due due, Standing standing) {
        if (!due.isPast(clock.instant())) {
            return Optional.of(new Outcome.NotDue(due));
        }
        var keepers = standing.keepersOf(past);
        return keepers.isEmpty() ? Optional.empty() : Optional.of(new Outcome.Kept(keepers));
    }

    private void written(Caller caller, String action, Erasure erasure) {
        audit.record(
                caller,
                action,
                "contact",
                erasure.contact().value().toString(),
                Map.of(
                        "erasure",
                        erasure.id().toString(),
                        "period",
                        erasure.due().period().id()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
