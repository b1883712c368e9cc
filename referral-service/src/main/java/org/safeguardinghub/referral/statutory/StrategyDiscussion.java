package org.safeguardinghub.referral.statutory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.referral.calendar.StatutoryClock;
import org.safeguardinghub.referral.workforce.Worker;

/** Agencies decide together whether a child may be suffering significant harm. */
public sealed interface StrategyDiscussion {

    int number();

    Kind kind();

    List<Participant> invited();

    /** How it is held: at once by telephone, or with everybody round a table. */
    enum Kind {
        URGENT_TELEPHONE,
        MEETING
    }

    /** What kind of agency takes part; the law wants at least police and health beside social care. */
    enum Sector {
        SOCIAL_CARE,
        POLICE,
        HEALTH,
        EDUCATION,
        OTHER
    }

    record Participant(AgencyId agency, Sector sector) {}

    /**
     * @param at when it is to be held
     * @param joining where, or the number to ring; null where nobody has said
     */
    record Called(
            int number, Kind kind, Instant at, @Nullable String joining, List<Participant> invited, Worker by)
            implements StrategyDiscussion {

        public Called {
            invited = List.copyOf(invited);
        }

        /** Without police and health it is not a strategy discussion. */
        public Next<Held> hold(Minutes minutes) {
            return missing(minutes.attended(), null)
                    .<Next<Held>>map(Next::refused)
                    .orElseGet(() -> Next.to(new Held(number, kind, invited, minutes)));
        }

        public CalledOff callOff(String because, Worker who) {
            return new CalledOff(number, kind, invited, because, who);
        }
    }

    /** It turned out that none was needed; why is kept. */
    record CalledOff(int number, Kind kind, List<Participant> invited, String because, Worker by)
            implements StrategyDiscussion {

        public CalledOff {
            invited = List.copyOf(invited);
        }
    }

    record Held(int number, Kind kind, List<Participant> invited, Minutes minutes) implements StrategyDiscussion {

        public Held {
            invited = List.copyOf(invited);
        }
    }

    /**
     * What came of it.
     *
     * @param section47 whether an enquiry begins
     * @param conference by when the initial child protection conference is held; absent without an enquiry
     */
    record Minutes(
            LocalDate heldOn,
            List<Participant> attended,
            boolean section47,
            String text,
            Worker by,
            @Nullable StatutoryClock conference) {

        public Minutes {
            attended = List.copyOf(attended);
        }
    }

    /** @param referrer who told us, where that is an agency */
    static Optional<Rule> missing(List<Participant> there, @Nullable AgencyId referrer) {
        if (there.stream().noneMatch(one -> one.sector() == Sector.POLICE)) {
            return Optional.of(Rule.POLICE_MISSING);
        }
        if (there.stream().noneMatch(one -> one.sector() == Sector.HEALTH)) {
            return Optional.of(Rule.HEALTH_MISSING);
        }
        return referrer != null && there.stream().noneMatch(one -> one.agency().equals(referrer))
                ? Optional.of(Rule.REFERRER_MISSING)
                : Optional.empty();
    }
}
