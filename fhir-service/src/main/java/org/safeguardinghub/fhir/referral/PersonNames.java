package org.safeguardinghub.fhir.referral;

import java.util.List;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.HumanName.NameUse;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.fhir.referral.Draft.Part;

/** From a list of names to the form's one name and what the person is called. */
final class PersonNames {

    static void fill(Part person, List<HumanName> names) {
        var usual = place(names, NameUse.OFFICIAL, NameUse.USUAL);
        var called = place(names, NameUse.NICKNAME);
        person.say("name", null, ".name");
        if (usual < 0 && called < 0) {
            return;
        }
        var name = person.part("name", usual < 0 ? ".name" : ".name[" + usual + "]");
        if (usual >= 0) {
            var said = names.get(usual);
            name.say("given", blankToNull(said.getGivenAsSingleString()), ".given")
                    .say("family", said.getFamily(), ".family");
        }
        name.say("knownAs", knownAs(names, usual, called), "");
    }

    /** A name given as one text is kept whole: splitting it would be guessing. */
    private static @Nullable String knownAs(List<HumanName> names, int usual, int called) {
        if (called >= 0) {
            return blankToNull(names.get(called).getNameAsSingleString());
        }
        var said = names.get(usual);
        return said.hasGiven() || said.hasFamily() ? null : said.getText();
    }

    /** The first of a wanted use; else the first of no stated use, or of any but a nickname, when one is wanted. */
    private static int place(List<HumanName> names, NameUse... wanted) {
        for (var use : wanted) {
            for (int place = 0; place < names.size(); place++) {
                if (names.get(place).getUse() == use) {
                    return place;
                }
            }
        }
        if (wanted[0] == NameUse.NICKNAME) {
            return -1;
        }
        for (int place = 0; place < names.size(); place++) {
            if (names.get(place).getUse() != NameUse.NICKNAME) {
                return place;
            }
        }
        return -1;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private PersonNames() {}
}
