package org.safeguardinghub.dashboard.referral;

import java.util.List;

/** A child or an adult of the referral: the name, and what was given about them. */
public record Person(String name, List<Fact> facts) {

    public Person {
        facts = List.copyOf(facts);
    }
}
