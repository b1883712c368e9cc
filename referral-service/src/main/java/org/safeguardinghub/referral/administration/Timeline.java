package org.safeguardinghub.referral.administration;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.safeguardinghub.referral.administration.SettingChange.Approved;

/** The approved changes of one kind, in the order in which they begin: what holds at any instant, past or to come. */
public record Timeline(List<Approved> changes) {

    private static final Comparator<Approved> BEGINNING = Comparator.comparing(Approved::from)
            .thenComparing(change -> change.wish().number());

    public Timeline {
        changes = changes.stream().sorted(BEGINNING).toList();
    }

    public static Timeline of(List<? extends SettingChange> all) {
        return new Timeline(all.stream()
                .filter(Approved.class::isInstance)
                .map(Approved.class::cast)
                .toList());
    }

    /** Empty where the standard holds. */
    public Optional<Approved> at(Instant when) {
        return changes.stream().filter(change -> change.hasBegun(when)).reduce((_, later) -> later);
    }

    public Optional<Approved> numbered(int number) {
        return changes.stream()
                .filter(change -> change.wish().number() == number)
                .findFirst();
    }

    public int numberAt(Instant when) {
        return at(when).map(change -> change.wish().number()).orElse(SettingChange.STANDARD);
    }

    /** What is approved and still to come. */
    public List<Approved> after(Instant when) {
        return changes.stream().filter(change -> !change.hasBegun(when)).toList();
    }
}
