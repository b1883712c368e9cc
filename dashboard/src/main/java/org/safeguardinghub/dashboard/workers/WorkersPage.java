package org.safeguardinghub.dashboard.workers;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.page.TimeWords;
import org.safeguardinghub.dashboard.workers.WorkersController.Member;
import org.safeguardinghub.dashboard.workers.WorkersController.Offers;
import org.safeguardinghub.dashboard.workers.WorkersController.Shift;
import org.safeguardinghub.dashboard.workers.WorkersController.Staff;

/**
 * Everybody who works here.
 *
 * @param shifts null where the rota could not be read
 * @param offers null where they could not be read, or are nobody's business but a manager's
 */
public record WorkersPage(
        List<Line> people,
        String limit,
        @Nullable List<Turn> shifts,
        @Nullable List<Unanswered> offers,
        int afterHours,
        boolean leads) {

    static WorkersPage of(
            Staff staff, @Nullable List<Shift> rota, @Nullable Offers offers, boolean leads, Instant now) {
        var items = staff.items() == null ? List.<Member>of() : staff.items();
        var refuses = "REFUSE".equals(staff.atTheLimit());
        return new WorkersPage(
                items.stream().map(one -> Line.of(one, now)).toList(),
                "One person should have at most " + staff.limit() + ". From there on "
                        + (refuses ? "nothing more can be offered to them." : "the hub warns whoever offers more."),
                rota == null
                        ? null
                        : rota.stream().map(shift -> Turn.of(shift, now)).toList(),
                offers == null || offers.items() == null
                        ? null
                        : offers.items().stream()
                                .map(offer -> new Unanswered(
                                        offer.reference(),
                                        offer.from().name(),
                                        offer.to().name(),
                                        TimeWords.ago(offer.at(), now)))
                                .toList(),
                offers == null ? 0 : offers.afterHours(),
                leads);
    }

    /** @param there whether work may be put to them now, in words */
    public record Line(String id, String name, String team, int held, boolean isAtTheLimit, String there, String duty) {

        static Line of(Member one, Instant now) {
            return new Line(
                    one.id(),
                    one.name(),
                    one.team() == null ? "No team" : one.team(),
                    one.held(),
                    one.isAtTheLimit(),
                    there(one, now),
                    one.onDuty() == null || one.onDuty().isEmpty()
                            ? "Not on duty"
                            : String.join(
                                    ", ",
                                    one.onDuty().stream()
                                            .map(WorkersPage::dutyWords)
                                            .toList()));
        }

        static String there(Member one, Instant now) {
            if (one.leavesAt() != null) {
                return (one.leavesAt().isAfter(now) ? "Leaves " : "Left ") + TimeWords.moment(one.leavesAt(), now);
            }
            var absences = one.absences() == null ? List.<WorkersController.Absence>of() : one.absences();
            if (absences.isEmpty()) {
                return "Here";
            }
            var next = absences.getFirst();
            return next.from().isAfter(now)
                    ? "Here; away from " + TimeWords.moment(next.from(), now)
                    : "Away until " + TimeWords.moment(next.until(), now);
        }
    }

    /** One shift. */
    public record Turn(String duty, String who, String from, String until, String phone) {

        static Turn of(Shift shift, Instant now) {
            return new Turn(
                    dutyWords(shift.duty()),
                    shift.worker().name(),
                    TimeWords.moment(shift.from(), now),
                    TimeWords.moment(shift.until(), now),
                    shift.phone() == null ? "Not given" : shift.phone());
        }
    }

    public record Unanswered(String reference, String from, String to, String ago) {}

    static String dutyWords(String code) {
        return WorkersController.DUTIES.getOrDefault(code, code);
    }
}
