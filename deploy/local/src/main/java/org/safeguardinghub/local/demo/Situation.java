package org.safeguardinghub.local.demo;

/**
 * What an agency saw, as its people would write it; {@code %s} is the child's first name. Every word is invented.
 *
 * @param client the agency's client at Keycloak
 * @param source the census code of the source of a referral (CIN census, item N00152)
 * @param role who writes, in that agency
 * @param harm one code of the form's list
 */
record Situation(
        String client,
        String source,
        String role,
        String harm,
        boolean danger,
        String observed,
        String opinion,
        String workingWell,
        String needsToHappen) {

    static final Situation[] ALL = {
        new Situation(
                "fernbank-primary",
                "2A",
                "Designated safeguarding lead",
                "NEGLECT",
                false,
                "%s came to school without a coat for the third time this week and asked for food before nine o'clock.",
                "We are worried that there is not enough food at home at the end of the month.",
                "%s comes to breakfast club every day. Mum answers when we ring.",
                "Somebody finds out with mum what would help, and whether she knows about the household fund."),
        new Situation(
                "fernbank-primary",
                "2A",
                "Class teacher",
                "EMOTIONAL",
                false,
                "%s hid under the table when two adults raised their voices in the corridor, and shook for ten minutes.",
                "We think that adults argue at home more than the family tells us.",
                "%s talks with the learning mentor every Tuesday.",
                "Somebody who knows the family asks what evenings are like at home."),
        new Situation(
                "marshfield-academy",
                "2A",
                "Head of year",
                "CRIMINAL_EXPLOITATION",
                false,
                "%s has a second phone and new trainers, and was seen getting into a car that nobody at school knows.",
                "We are worried that older people make %s carry things for them.",
                "%s still plays football for the school on Thursdays and trusts the coach.",
                "A plan for the way home from school, made together with %s and the coach."),
        new Situation(
                "marshfield-academy",
                "2A",
                "Designated safeguarding lead",
                "SELF_HARM",
                false,
                "%s showed a friend fresh cuts on the forearm. The friend told the school nurse.",
                "We do not know what has changed since the summer.",
                "%s asked the friend to tell somebody.",
                "A conversation today with somebody whom %s chooses."),
        new Situation(
                "st-brannoc-hospital",
                "3E",
                "Paediatric emergency nurse",
                "PHYSICAL",
                false,
                "%s was brought in with a broken wrist. The two explanations we were given do not match each other.",
                "The X-ray fits a fall, and also a twist. We cannot say which.",
                "Dad stayed all night and %s looked for him when he left the room.",
                "Somebody compares what each adult said with what earlier visits recorded."),
        new Situation(
                "st-brannoc-hospital",
                "3F",
                "Midwife",
                "DOMESTIC_ABUSE",
                false,
                "At the appointment the partner answered every question. %s was in the room throughout.",
                "We would like to ask mum about safety while she is alone.",
                "Mum has kept every appointment, by bus, with %s.",
                "A reason to see mum alone that does not put her at risk."),
        new Situation(
                "thameside-police",
                "6",
                "Response officer",
                "DOMESTIC_ABUSE",
                true,
                "Officers were called at 02:10. Furniture was broken. %s opened the door, in night clothes.",
                "The adults say that nothing happened. A neighbour heard screaming.",
                "%s knew how to ring for help and gave the address.",
                "Somebody makes sure before tonight that %s sleeps somewhere safe."),
        new Situation(
                "thameside-police",
                "6",
                "Missing persons coordinator",
                "MISSING",
                false,
                "%s was missing from Friday 19:00 to Sunday 11:00, the fourth time in two months.",
                "%s will not say where. We think that it is the same address each time.",
                "%s rang an aunt on Saturday night to say all was well.",
                "A return conversation within 72 hours with somebody who is not in uniform."),
        new Situation(
                "quayside-homes",
                "4",
                "Tenancy officer",
                "NEGLECT",
                false,
                "At the gas check the flat had no working heating, no beds and no food in the fridge. %s was at home.",
                "The family may have been without gas for weeks and afraid to say so.",
                "Mum let us in, and asked whether we could help.",
                "Heating today, and somebody who looks at the whole of it with mum."),
        new Situation(
                "quayside-homes",
                "4",
                "Antisocial behaviour officer",
                "OTHER",
                false,
                "Neighbours wrote three times about shouting at night. %s answered the door and said nobody was in.",
                "We think that %s is alone in the evenings.",
                "The grandmother lives two floors down and knows our concierge.",
                "Somebody asks the grandmother what she sees."),
    };
}
