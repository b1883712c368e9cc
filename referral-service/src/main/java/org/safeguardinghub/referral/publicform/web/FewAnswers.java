package org.safeguardinghub.referral.publicform.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.body.Place;
import org.safeguardinghub.referral.form.Referrer;

/**
 * Six answers: is a child in danger, what worries you, which child, where, who are you, how do we reach you. Only the
 * first two are needed.
 */
record FewAnswers(
        boolean danger,
        String worry,
        Somebody child,
        @Nullable String where,
        Teller you) {

    private static final int LONGEST_WORRY = 10_000;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_PHONE = 40;
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_PLACE = 1_000;
    private static final int OLDEST = 25;
    private static final int HALF_A_YEAR = 6;

    record Somebody(@Nullable String name, @Nullable Integer age) {}

    record Teller(
            Referrer.@Nullable Kind kind,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email,
            boolean staysUnnamed) {

        private boolean isAnonymous() {
            return name == null && phone == null && email == null;
        }
    }

    /** The answers as they are sent: only two are needed. */
    record Sent(
            boolean danger,
            String worry,
            @Nullable Somebody child,
            @Nullable String where,
            @Nullable You you) {}

    record You(
            Referrer.@Nullable Kind kind,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email,
            @Nullable Boolean staysUnnamed) {}

    static FewAnswers of(Place answers) {
        var child = answers.at("child");
        var you = answers.at("you");
        return new FewAnswers(
                answers.needFlag("danger"),
                answers.needText("worry", LONGEST_WORRY),
                new Somebody(
                        child.at("name").text(LONGEST_NAME),
                        child.at("age").isPresent() ? Integer.valueOf(child.needInteger("age", 0, OLDEST)) : null),
                answers.at("where").text(LONGEST_PLACE),
                new Teller(
                        you.at("kind").oneOf(Referrer.Kind.class),
                        you.at("name").text(LONGEST_NAME),
                        you.at("phone").text(LONGEST_PHONE),
                        you.at("email").text(LONGEST_EMAIL),
                        you.at("staysUnnamed").isTrue()));
    }

    /** The same answers as the form that everybody else fills in. */
    Map<String, Object> asForm(LocalDate today) {
        var form = new LinkedHashMap<String, Object>();
        form.put("immediateDanger", Map.of("present", danger));
        form.put("concern", Map.of("observed", worry));
        form.put("referrer", referrer());
        if (child.name() != null || child.age() != null) {
            form.put("children", List.of(childAsForm(today)));
        }
        if (where != null) {
            form.put("situation", Map.of("childCurrentLocation", where));
        }
        return form;
    }

    private Map<String, Object> childAsForm(LocalDate today) {
        var told = new LinkedHashMap<String, Object>();
        if (child.name() != null) {
            told.put("name", Map.of("knownAs", child.name()));
        }
        if (child.age() != null) {
            var about = today.minusYears(child.age()).minusMonths(HALF_A_YEAR).withDayOfMonth(15);
            told.put("birth", Map.of("date", about.toString(), "precision", "ESTIMATED"));
        }
        return told;
    }

    private Map<String, Object> referrer() {
        var told = new LinkedHashMap<String, Object>();
        told.put("sourceCode", sourceCode());
        told.put("anonymityRequested", you.staysUnnamed() || you.isAnonymous());
        putIfSaid(told, "kind", you.kind() == null ? null : you.kind().name());
        putIfSaid(told, "name", you.name());
        putIfSaid(told, "phone", you.phone());
        putIfSaid(told, "email", you.email());
        return told;
    }

    private static void putIfSaid(Map<String, Object> told, String name, @Nullable String answer) {
        if (answer != null) {
            told.put(name, answer);
        }
    }

    /** The census's codes for individuals; anonymous is a code of its own. */
    private String sourceCode() {
        if (you.isAnonymous() && you.kind() != Referrer.Kind.THE_CHILD) {
            return "9";
        }
        return switch (you.kind()) {
            case FAMILY_MEMBER -> "1A";
            case FRIEND_OR_NEIGHBOUR -> "1B";
            case THE_CHILD -> "1C";
            case PROFESSIONAL, MEMBER_OF_THE_PUBLIC -> "1D";
            case null -> "1D";
        };
    }
}
