package org.safeguardinghub.local.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/**
 * One invented referral: the same number always gives the same family in the same situation, so that a demo that is
 * loaded twice adds nothing the second time.
 *
 * @param client who sends it
 * @param json the form
 */
record DemoReferral(String client, String json) {

    private static final List<String> GIVEN = List.of(
            "Amara", "Kofi", "Ines", "Tomasz", "Yusuf", "Leila", "Siobhán", "Nguyễn", "Femi", "Zofia", "Ravi", "Esme");
    private static final List<String> FAMILY = List.of(
            "Inventado", "O'Fiction", "Madeupska", "Adeinvented", "Nowhere-Smythe", "Examplez", "Fabrizi", "Unreal");
    private static final List<String> KIN = List.of("MOTHER", "FATHER", "GRANDPARENT", "AUNT_OR_UNCLE", "SIBLING");
    private static final List<String> ETHNICITIES = List.of("WBRI", "BCRB", "BAFR", "MWBC", "WOTH", "ABAN", "REFU");
    private static final LocalDate NEWEST_BIRTH = LocalDate.of(2026, 6, 1);
    private static final int SPREAD_MONTHS = 190;

    static DemoReferral numbered(int number) {
        int child = sameChildAs(number);
        Random chance = new Random(child * 7919L);
        Situation situation = Situation.ALL[number % Situation.ALL.length];
        String given = one(GIVEN, chance);
        String family = number == child ? one(FAMILY, chance) : asAnotherWrote(one(FAMILY, chance));
        LocalDate born = NEWEST_BIRTH.minusMonths(chance.nextInt(SPREAD_MONTHS)).minusDays(chance.nextInt(28));
        String json = """
                {"clientReference":"DEMO-%05d",
                 "immediateDanger":{"present":%b%s},
                 "children":[{"role":"SUBJECT","name":{"given":"%s","family":"%s"},
                   "birth":{"date":"%s","precision":"DAY"},"sex":"%s","ethnicity":"%s",
                   "identifiers":[{"system":"NHS_NUMBER","value":"%s"}],
                   "addresses":[{"lines":["%d Invented Row"],"postcode":"SE13 0ZZ","confidential":false}]}],
                 "adults":[{"name":{"given":"%s","family":"%s"},
                   "relationships":[{"child":0,"relationship":"%s"}],"livesWithChild":%b,
                   "parentalResponsibility":"NOT_KNOWN","awareOfReferral":"YES"}],
                 "concern":{"observed":"%s","opinion":"%s","harms":["%s"],
                   "workingWell":"%s","needsToHappen":"%s","scale":%d},
                 "referrer":{"name":"Duty desk","role":"%s","sourceCode":"%s"},
                 "familyInformed":{"informed":%b},
                 "basis":{"codes":["ART6_1_E","SCH1_PARA18"],"agreementToService":"NOT_ASKED",
                   "reasonNotSeekingConsent":"NOT_REASONABLE_TO_OBTAIN"}}""".formatted(
                        number,
                        situation.danger(),
                        situation.danger() ? ",\"details\":\"" + about(situation.opinion(), given) + "\"" : "",
                        given,
                        family,
                        born,
                        chance.nextBoolean() ? "F" : "M",
                        one(ETHNICITIES, chance),
                        nhsNumber(child),
                        1 + chance.nextInt(90),
                        one(GIVEN, chance),
                        family,
                        one(KIN, chance),
                        chance.nextBoolean(),
                        about(situation.observed(), given),
                        about(situation.opinion(), given),
                        situation.harm(),
                        about(situation.workingWell(), given),
                        about(situation.needsToHappen(), given),
                        situation.danger() ? chance.nextInt(3) : 2 + chance.nextInt(5),
                        situation.role(),
                        situation.source(),
                        chance.nextBoolean());
        return new DemoReferral(situation.client(), json);
    }

    /** Every sixth referral is about a child that another agency has told us of before. */
    private static int sameChildAs(int number) {
        return number > 6 && number % 6 == 0 ? number - 5 : number;
    }

    /** People hear names; they do not copy them. */
    private static String asAnotherWrote(String family) {
        return family.replace("O'", "O").replace("Smythe", "Smith").replace("z", "s");
    }

    /** From the 999 range, which is never given to anybody, with its modulus 11 check digit. */
    static String nhsNumber(int number) {
        for (int candidate = number * 13; ; candidate++) {
            String digits = "999%06d".formatted(candidate % 1_000_000);
            int sum = 0;
            for (int place = 0; place < digits.length(); place++) {
                sum += (10 - place) * (digits.charAt(place) - '0');
            }
            int check = (11 - sum % 11) % 11;
            if (check < 10) {
                return digits + check;
            }
        }
    }

    private static String about(String words, String child) {
        return words.replace("%s", child);
    }

    private static String one(List<String> of, Random chance) {
        return of.get(chance.nextInt(of.size()));
    }
}
