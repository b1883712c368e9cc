package org.safeguardinghub.consent.arrangement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.safeguardinghub.consent.arrangement.Cover.EndedLately;
import org.safeguardinghub.consent.arrangement.Cover.EndsSoon;
import org.safeguardinghub.consent.arrangement.Cover.Holds;
import org.safeguardinghub.consent.arrangement.Cover.Lapsed;
import org.safeguardinghub.consent.arrangement.Cover.NeverRegistered;
import org.safeguardinghub.consent.arrangement.Cover.NotBegun;
import org.safeguardinghub.consent.arrangement.Cover.OutsideScope;

/** Every sharing agreement that was ever registered with one agency. */
public record Partnership(List<Arrangement> arrangements) {

    public Partnership {
        arrangements = List.copyOf(arrangements);
    }

    /** As the register had it at an instant. */
    public Partnership knownAt(Instant at) {
        return new Partnership(arrangements.stream()
                .map(arrangement -> arrangement.knownAt(at))
                .flatMap(Optional::stream)
                .toList());
    }

    /** Of all that is asked, what is covered worst. Several agreements may cover it together. */
    public Cover cover(Collection<String> categories, String purpose, LocalDate day, ArrangementRules rules) {
        return categories.stream()
                .map(category -> cover(category, purpose, day, rules))
                .max(Cover.BEST_FIRST)
                .orElseGet(Holds::new);
    }

    private Cover cover(String category, String purpose, LocalDate day, ArrangementRules rules) {
        var about = arrangements.stream()
                .filter(arrangement -> arrangement.terms().scope().covers(category, purpose))
                .toList();
        if (!about.isEmpty()) {
            return inTime(about, day, rules);
        }
        var others = inTime(arrangements, day, rules);
        return others instanceof Holds || others instanceof EndsSoon ? new OutsideScope() : others;
    }

    /** How one agreement stands by itself. */
    public static Cover of(Arrangement arrangement, LocalDate day, ArrangementRules rules) {
        return inTime(List.of(arrangement), day, rules);
    }

    private static Cover inTime(List<Arrangement> all, LocalDate day, ArrangementRules rules) {
        if (all.isEmpty()) {
            return new NeverRegistered();
        }
        var begun = all.stream()
                .filter(arrangement -> !arrangement.from().isAfter(day))
                .map(Arrangement::lastDay)
                .max(Comparator.naturalOrder());
        if (begun.isEmpty()) {
            return new NotBegun(all.stream()
                    .map(Arrangement::from)
                    .min(Comparator.naturalOrder())
                    .orElseThrow());
        }
        return day.isAfter(begun.get()) ? over(begun.get(), day, rules) : running(all, begun.get(), day, rules);
    }

    private static Cover over(LocalDate lastDay, LocalDate day, ArrangementRules rules) {
        var graceUntil = rules.graceUntil(lastDay);
        return day.isAfter(graceUntil) ? new Lapsed(lastDay) : new EndedLately(lastDay, graceUntil);
    }

    private static Cover running(List<Arrangement> all, LocalDate ends, LocalDate day, ArrangementRules rules) {
        var lastDay = withoutAGap(all, ends);
        return rules.endsSoon(lastDay, day) ? new EndsSoon(lastDay) : new Holds();
    }

    /** One that is followed by the next without a day between them does not end. */
    private static LocalDate withoutAGap(List<Arrangement> all, LocalDate ends) {
        return all.stream()
                .filter(arrangement -> !arrangement.from().isAfter(ends.plusDays(1)))
                .map(Arrangement::lastDay)
                .filter(later -> later.isAfter(ends))
                .max(Comparator.naturalOrder())
                .map(later -> withoutAGap(all, later))
                .orElse(ends);
    }
}
