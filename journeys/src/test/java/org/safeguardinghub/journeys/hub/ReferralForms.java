package org.safeguardinghub.journeys.hub;

import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ObjectNode;

/** Invented referrals, each with names nobody else has, so that a leak can be searched for. */
public final class ReferralForms {

    /** A complete referral by a school about one child, with a grandmother in the picture. */
    public static ObjectNode aReferral() {
        var mark = letters();
        var json = """
                {
                  "clientReference": "J-%s",
                  "immediateDanger": {"present": false},
                  "children": [{
                    "role": "SUBJECT",
                    "name": {"given": "Amara", "family": "Zz%s"},
                    "birth": {"date": "2020-03-14", "precision": "DAY"},
                    "sex": "F",
                    "addresses": [{"lines": ["1 Qq%s Row"], "postcode": "SE13 0ZZ"}],
                    "voice": {"words": "I don't like it when they shout", "heardBy": "class teacher", "heardAt": "2026-11-20T14:10:00Z"}
                  }],
                  "adults": [{
                    "name": {"given": "Joan", "family": "Xx%s"},
                    "relationships": [{"child": 0, "relationship": "GRANDPARENT"}],
                    "livesWithChild": false
                  }],
                  "concern": {
                    "observed": "Came to school with a bruise on her arm and said somebody grabbed her. Ww%s",
                    "harms": ["PHYSICAL"],
                    "workingWell": "In school every day.",
                    "needsToHappen": "Somebody speaks with her mother today.",
                    "scale": 4
                  },
                  "referrer": {"name": "Dana Vv%s", "role": "Designated safeguarding lead", "sourceCode": "2A"},
                  "familyInformed": {"informed": true},
                  "basis": {"codes": ["ART6_1_E", "SCH1_PARA18"], "agreementToService": "NOT_ASKED", "reasonNotSeekingConsent": "WOULD_PREJUDICE_PROTECTION"}
                }
                """.formatted(UUID.randomUUID(), mark, mark, mark, mark, mark);
        return (ObjectNode) Http.JSON.readTree(json);
    }

    /** The made-up letters that mark every personal detail of this form. */
    public static String markOf(ObjectNode form) {
        return form.at("/children/0/name/family").asString().substring(2);
    }

    /** A number from the range that the NHS gives nobody, with the check digit that it would have. */
    public static String nhsNumber() {
        while (true) {
            var digits = "999" + "%06d".formatted(new Random().nextInt(1_000_000));
            int sum = IntStream.range(0, 9)
                    .map(place -> (10 - place) * Character.digit(digits.charAt(place), 10))
                    .sum();
            int check = 11 - sum % 11;
            if (check != 10) {
                return digits + check % 11;
            }
        }
    }

    /** Twelve letters that no identifier in hexadecimal can hold. */
    private static String letters() {
        return new Random()
                .ints(12, 'g', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private ReferralForms() {}
}
