package org.safeguardinghub.referral.reconciliation;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.audit.AuditTrail;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.referral.contact.Boundary;
import org.safeguardinghub.referral.contact.CaseDesk;
import org.safeguardinghub.referral.contact.Reference;
import org.safeguardinghub.referral.people.KnownChildren;
import org.safeguardinghub.referral.reconciliation.HouseholdTask.Answer;
import org.safeguardinghub.referral.reconciliation.HouseholdTask.Difference;
import org.safeguardinghub.referral.reconciliation.HouseholdTask.Open;
import org.safeguardinghub.referral.reconciliation.HouseholdTasks.KeptTask;
import org.safeguardinghub.referral.workforce.Worker;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a worker says who lives there. A child who was left out gets a record, a clock and a decision of their own. */
@Service
@Transactional
public class HouseholdTaskDesk {

    private final CaseDesk desk;
    private final HouseholdTasks tasks;
    private final KnownChildren children;
    private final ChildRecords records;
    private final AuditTrail audit;
    private final InstantSource clock;

    HouseholdTaskDesk(
            CaseDesk desk,
            HouseholdTasks tasks,
            KnownChildren children,
            ChildRecords records,
            AuditTrail audit,
            InstantSource clock) {
        this.desk = desk;
        this.tasks = tasks;
        this.children = children;
        this.records = records;
        this.audit = audit;
        this.clock = clock;
    }

    /** That somebody has read it is written down. */
    public Optional<List<KeptTask>> of(Caller caller, Reference reference) {
        return desk.kept(caller, reference).map(kept -> {
            var contact = kept.contact().arrival().id();
            audit.record(caller, "household-differences-viewed", "contact", contact.toString(), Map.of());
            return tasks.of(Boundary.ofWorker(caller), contact);
        });
    }

    public Outcome answer(Caller caller, TaskId id, int seen, Answer.Kind kind, String why) {
        var found = tasks.find(Boundary.ofWorker(caller), id);
        if (found.isEmpty()) {
            return new Outcome.Unknown();
        }
        var kept = found.get();
        if (kept.version() != seen || !(kept.task() instanceof Open open)) {
            return new Outcome.Stale(kept.version());
        }
        var difference = open.difference();
        if (kind == Answer.Kind.ADD && difference.missing().kind() == Member.Kind.ADULT) {
            return new Outcome.NotForAdults();
        }
        var record = kind == Answer.Kind.ADD ? open(caller, difference, why) : null;
        var answered = open.answer(new Answer(kind, why, Worker.of(caller), now(), record));
        if (!tasks.answer(kept, answered)) {
            return new Outcome.Stale(kept.version() + 1);
        }
        audit.record(
                caller,
                "household-difference-answered",
                "contact",
                difference.contact().toString(),
                Map.of("answer", kind.name()));
        return new Outcome.Done(new KeptTask(answered, kept.version() + 1));
    }

    private @Nullable Reference open(Caller caller, Difference difference, String why) {
        var opened = records.open(caller, difference, why);
        children.isOpenedFor(
                caller, opened.id(), difference.namedIn(), difference.missing().place(), why);
        return opened.reference();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** What came of an answer. */
    public sealed interface Outcome {

        record Done(KeptTask kept) implements Outcome {}

        record Stale(int version) implements Outcome {}

        /** An adult gets no record of their own: they are added to a child's. */
        record NotForAdults() implements Outcome {}

        record Unknown() implements Outcome {}
    }
}
