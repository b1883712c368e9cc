package org.safeguardinghub.referral.returns;

import static org.safeguardinghub.referral.statutory.Files.MORGAN;
import static org.safeguardinghub.referral.statutory.Files.PRIYA;
import static org.safeguardinghub.referral.statutory.Files.REFERRED;
import static org.safeguardinghub.referral.statutory.Files.TODAY;
import static org.safeguardinghub.referral.statutory.Files.opening;
import static org.safeguardinghub.referral.statutory.Files.to;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.referral.form.BirthDate;
import org.safeguardinghub.referral.form.Child;
import org.safeguardinghub.referral.form.Identifier;
import org.safeguardinghub.referral.form.LaChildId;
import org.safeguardinghub.referral.form.PersonName;
import org.safeguardinghub.referral.statutory.Abuse;
import org.safeguardinghub.referral.statutory.Files;
import org.safeguardinghub.referral.statutory.Referral;
import org.safeguardinghub.referral.verdict.Outcome;

/** Rows of a return, for tests. */
public final class Rows {

    public static final LaChildId AMARA = new LaChildId("7KQ4M2XPAAAA");
    public static final LaChildId KOFI = new LaChildId("7KQ4M2XPBBBB");

    public static ReferralRow row(LaChildId id, Child child, Referral referral) {
        return new ReferralRow(id, child, false, referral, new ReferralRow.LastYear(2, 1, 1));
    }

    public static Child child() {
        return child(new BirthDate(LocalDate.of(2015, 3, 14), BirthDate.Precision.DAY), null, "A123456789012");
    }

    public static Child child(@Nullable BirthDate birth, @Nullable LocalDate expected, @Nullable String upn) {
        var said = new HashMap<String, Object>();
        said.put("role", expected == null ? Child.Role.SUBJECT : Child.Role.UNBORN);
        said.put("name", new PersonName("Amara", "Testchild", null));
        said.put("birth", birth);
        said.put("expectedDeliveryDate", expected);
        said.put("sex", Child.Sex.F);
        said.put(
                "identifiers",
                upn == null ? List.of() : List.of(new Identifier(Identifier.System.UPN, "R201100018042")));
        said.put("ethnicity", "BAFR");
        said.put("disabilities", List.of("LD", "HEAR"));
        return saying(said);
    }

    /** A child of whom only this is said; what else a form may say of a child is no business of a return. */
    private static Child saying(Map<String, Object> said) {
        var components = Child.class.getRecordComponents();
        var values = Stream.of(components)
                .map(component ->
                        said.getOrDefault(component.getName(), component.getType() == List.class ? List.of() : null))
                .toArray();
        var types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return Child.class.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException broken) {
            throw new AssertionError(broken);
        }
    }

    public static Referral withEverything() {
        var opening = opening(Outcome.STRATEGY_DISCUSSION);
        var discussed = Files.discussed(REFERRED);
        var enquired = to(Files.begin(discussed, Files.beginning(REFERRED, REFERRED, MORGAN), opening));
        var conferred = to(Files.confer(enquired, REFERRED.plusDays(10), Abuse.NEG));
        var assessed = to(Files.assess(conferred, opening));
        return Files.active().worked(assessed);
    }

    public static Referral noFurtherAction() {
        return Referral.opened(opening(Outcome.NO_FURTHER_ACTION), PRIYA, "Nothing.");
    }

    public static final LocalDate LAST_DAY = TODAY;

    private Rows() {}
}
