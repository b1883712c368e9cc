package org.safeguardinghub.referral.form.web;

import java.time.LocalDate;
import org.safeguardinghub.kit.body.Place;
import org.safeguardinghub.referral.form.BirthDate;
import org.safeguardinghub.referral.form.Child;
import org.safeguardinghub.referral.form.Child.Voice;

/** What cannot be true of a child, and what only looks odd, as the census rules have it (domain.md 2). */
final class ChildChecks {

    private static final int GROWN_UP = 18;
    private static final int CENSUS_DAY_IF_UNKNOWN = 15;
    private static final int WEEKS_OF_PREGNANCY = 40;
    private static final int WEEKS_OVERDUE = 4;
    private static final int MOST_DISTANT_BIRTH_IN_YEARS = 2;

    private final Child child;
    private final Place place;
    private final LocalDate today;

    private ChildChecks(Child child, Place place, LocalDate today) {
        this.child = child;
        this.place = place;
        this.today = today;
    }

    static void of(Child child, Place place, LocalDate today) {
        var checks = new ChildChecks(child, place, today);
        var birth = child.birth();
        var expected = child.expectedDeliveryDate();
        var died = child.deceasedOn();
        var voice = child.voice();
        if (birth != null) {
            checks.birth(birth);
        }
        if (expected != null) {
            checks.expected(expected);
        }
        if (died != null) {
            checks.death(died);
        }
        if (voice != null) {
            checks.voice(voice);
        }
        checks.birthXorExpected();
        checks.disabilities();
    }

    private void birth(BirthDate birth) {
        if (birth.date().isAfter(today)) {
            problem("/birth/date", "in-the-future", "A date of birth is not in the future; use expectedDeliveryDate.");
        } else if (birth.ageOn(today) >= GROWN_UP) {
            warn("/birth/date", "not-a-child", "By this date of birth the person is 18 or older.");
        }
        if (birth.precision() == BirthDate.Precision.MONTH && birth.date().getDayOfMonth() != CENSUS_DAY_IF_UNKNOWN) {
            warn("/birth/date", "day-unknown", "Where only the month is known, the census writes the 15th.");
        }
    }

    private void expected(LocalDate expected) {
        if (expected.isAfter(today.plusYears(MOST_DISTANT_BIRTH_IN_YEARS))) {
            problem("/expectedDeliveryDate", "impossible-date", "This date is too far away to be true.");
        } else if (today.isBefore(expected.minusWeeks(WEEKS_OF_PREGNANCY))) {
            warn(
                    "/expectedDeliveryDate",
                    "before-pregnancy",
                    "The referral comes more than 40 weeks before this date.");
        } else if (expected.plusWeeks(WEEKS_OVERDUE).isBefore(today)) {
            warn("/expectedDeliveryDate", "long-past", "This date has passed; if the child is born give the birth.");
        }
    }

    /** No referral after death; but a brother or sister who died may be the very reason for the worry. */
    private void death(LocalDate died) {
        var birth = child.birth();
        if (died.isAfter(today)) {
            problem("/deceasedOn", "in-the-future", "A date of death is not in the future.");
        } else if (birth != null && died.isBefore(birth.date())) {
            problem("/deceasedOn", "impossible-date", "Nobody dies before their birth.");
        } else if (child.role() != Child.Role.SIBLING_INFO) {
            problem(
                    "/deceasedOn",
                    "after-death",
                    "No referral is made for a child who has died. A brother or sister is told of as SIBLING_INFO.");
        }
    }

    /** What somebody else says for the child is never a quotation. */
    private void voice(Voice voice) {
        if (voice.words() != null && voice.notSpokenToBecause() != null) {
            problem(
                    "/voice/notSpokenToBecause",
                    "words-of-nobody",
                    "The child's own words and why nobody spoke with the child cannot both be there."
                            + " What others say belongs under saidByOthers.");
        }
        if (voice.words() != null && voice.heardBy() == null) {
            warn("/voice/heardBy", "heard-by-nobody", "Say who heard the child's words.");
        }
        if (voice.interpreter() != null && voice.interpreter().isOfTheFamily()) {
            warn("/voice/interpreter", "interpreter-of-the-family", "A family member or a child does not interpret.");
        }
        boolean withoutInterpreter = voice.interpreter() == null || voice.interpreter() == Voice.Interpreter.NOT_NEEDED;
        if (voice.words() != null && Boolean.TRUE.equals(child.interpreterNeeded()) && withoutInterpreter) {
            warn(
                    "/voice/interpreter",
                    "interpreter-missing",
                    "The child needs an interpreter; say who interpreted these words.");
        }
    }

    private void birthXorExpected() {
        if (child.birth() != null && child.expectedDeliveryDate() != null) {
            problem("/expectedDeliveryDate", "born-and-expected", "Give the birth or the expected date, not both.");
        }
    }

    private void disabilities() {
        if (child.disabilities().contains("NONE") && child.disabilities().size() > 1) {
            problem("/disabilities", "none-with-others", "NONE cannot stand beside another disability.");
        }
    }

    private void problem(String where, String code, String detail) {
        place.findings().problem(place.pointer() + where, code, detail);
    }

    private void warn(String where, String code, String detail) {
        place.findings().warn(place.pointer() + where, code, detail);
    }
}
