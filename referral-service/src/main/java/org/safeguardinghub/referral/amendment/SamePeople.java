package org.safeguardinghub.referral.amendment;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.referral.amendment.Amended.Reason;
import org.safeguardinghub.referral.form.Adult;
import org.safeguardinghub.referral.form.Child;
import org.safeguardinghub.referral.form.PersonName;
import org.safeguardinghub.referral.form.ReferralForm;

/**
 * Everything that is decided about people names them by their place, so an amendment completes them and adds others at
 * the end. A name may be corrected or a birth; somebody else entirely is a removal.
 */
final class SamePeople {

    static Optional<Reason> broken(ReferralForm before, ReferralForm now) {
        return broken(children(before), children(now)).or(() -> broken(adults(before), adults(now)));
    }

    private static Optional<Reason> broken(List<Somebody> before, List<Somebody> now) {
        if (now.size() < before.size()) {
            return Optional.of(Reason.PEOPLE_REMOVED);
        }
        for (int i = 0; i < before.size(); i++) {
            var was = before.get(i);
            var is = now.get(i);
            if (!was.equals(is) && was.isKnown() && now.contains(was)) {
                return Optional.of(Reason.PEOPLE_REORDERED);
            }
            if (was.isSomebodyElseThan(is)) {
                return Optional.of(Reason.PEOPLE_REMOVED);
            }
        }
        return Optional.empty();
    }

    private static List<Somebody> children(ReferralForm form) {
        return form.children().stream().map(SamePeople::child).toList();
    }

    private static List<Somebody> adults(ReferralForm form) {
        return form.adults().stream().map(SamePeople::adult).toList();
    }

    private static Somebody child(Child child) {
        var birth = child.birth();
        return Somebody.of(child.name(), birth == null ? null : birth.date());
    }

    private static Somebody adult(Adult adult) {
        return Somebody.of(adult.name(), adult.birthDate());
    }

    /** What tells one person of a form from another. */
    private record Somebody(
            @Nullable String given,
            @Nullable String family,
            @Nullable LocalDate birth) {

        static Somebody of(@Nullable PersonName name, @Nullable LocalDate birth) {
            return new Somebody(
                    name == null ? null : plain(name.given() == null ? name.knownAs() : name.given()),
                    name == null ? null : plain(name.family()),
                    birth);
        }

        boolean isKnown() {
            return given != null || family != null;
        }

        /** Nothing that both forms say of this person agrees. */
        boolean isSomebodyElseThan(Somebody other) {
            boolean agrees = agrees(given, other.given) || agrees(family, other.family) || agrees(birth, other.birth);
            boolean comparable = isKnown() && other.isKnown() || birth != null && other.birth != null;
            return comparable && !agrees;
        }

        private static boolean agrees(@Nullable Object one, @Nullable Object other) {
            return one != null && Objects.equals(one, other);
        }

        private static @Nullable String plain(@Nullable String name) {
            return name == null ? null : name.strip().toLowerCase(Locale.ROOT);
        }
    }

    private SamePeople() {}
}
