package org.safeguardinghub.dashboard.referral;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.words.PlainWords;
import org.safeguardinghub.dashboard.words.Vocabulary;

/** Who told us, what they said about danger now, and what the family knows. */
final class Sender {

    private Sender() {}

    static List<Fact> facts(@Nullable String channel, CaseFile.Form form) {
        var referrer = form.referrer();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("How it came in", PlainWords.of(Vocabulary.CHANNEL, channel)));
        if (referrer == null) {
            facts.add(new Fact("Referred by", "Not given"));
        } else {
            facts.add(new Fact("Referred by", Persons.orNotGiven(together(referrer.name(), referrer.role()))));
            facts.add(new Fact("How to reach them", Persons.orNotGiven(together(referrer.phone(), referrer.email()))));
            if (Boolean.TRUE.equals(referrer.anonymityRequested())) {
                facts.add(new Fact("Asked for", "Do not tell the family who referred"));
            }
        }
        facts.add(new Fact("Family told about this referral", told(form.familyInformed())));
        var agreement = form.basis() == null ? null : form.basis().agreementToService();
        facts.add(new Fact("Family agrees to a service", PlainWords.of(Vocabulary.AGREEMENT, agreement)));
        return facts;
    }

    static List<Fact> danger(CaseFile.@Nullable DangerDetails danger) {
        if (danger == null) {
            return List.of();
        }
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("What was said", Persons.orNotGiven(danger.details())));
        facts.add(new Fact("Emergency services called", PlainWords.yesOrNo(danger.emergencyServicesCalled())));
        if (danger.policeReference() != null) {
            facts.add(new Fact("Police reference", danger.policeReference()));
        }
        return facts;
    }

    private static String told(CaseFile.@Nullable FamilyInformed family) {
        if (family == null) {
            return "Not said";
        }
        var answer = PlainWords.yesOrNo(family.informed());
        return family.reason() == null ? answer : answer + ": " + family.reason();
    }

    private static String together(@Nullable String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }
}
