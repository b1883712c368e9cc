package org.safeguardinghub.referral.measures;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.safeguardinghub.kit.audit.AuditTrail;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.referral.contact.Boundary;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where measures are read, with small numbers hidden before anything leaves. That they were read is written down. */
@Service
@Transactional
public class MeasuresDesk {

    private final Counting counting;
    private final AuditTrail audit;
    private final InstantSource clock;

    MeasuresDesk(Counting counting, AuditTrail audit, InstantSource clock) {
        this.counting = counting;
        this.audit = audit;
        this.clock = clock;
    }

    public List<Reading> read(Caller caller, LocalDate from, LocalDate to, Split split) {
        audit.record(
                caller,
                "measures-read",
                "measures",
                split.name(),
                Map.of("from", from.toString(), "to", to.toString()));
        var asked = new Counting.Asked(from, to, split, clock.instant());
        return Stream.of(Measure.values())
                .map(measure -> Reading.of(measure, counting.count(Boundary.ofWorker(caller), measure, asked)))
                .toList();
    }

    /** One measure as it may be seen. */
    public record Reading(Measure measure, Shown all, List<Shown> months, List<Shown> groups) {

        static Reading of(Measure measure, Counted counted) {
            return new Reading(
                    measure,
                    Shown.alone(counted.all(), measure.unit()),
                    Shown.parts(counted.months(), measure.unit()),
                    Shown.parts(counted.groups(), measure.unit()));
        }

        public Reading {
            months = List.copyOf(months);
            groups = List.copyOf(groups);
        }
    }
}
