package org.safeguardinghub.network.family;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;

/** The network of one contact's children, in the state that finding it has reached. */
public sealed interface Network {

    Opening opening();

    default NetworkId id() {
        return opening().id();
    }

    default ContactId contact() {
        return opening().contact();
    }

    default AuthorityId authority() {
        return opening().authority();
    }

    /** Nobody who was in it stays. */
    default Erased erase(Instant at) {
        return new Erased(opening(), at);
    }

    /** What every network knows from its first moment. */
    record Opening(NetworkId id, ContactId contact, AuthorityId authority, Instant at) {}

    /**
     * Nobody is in it yet: the household has still to come.
     *
     * @param attempts how often we have asked in vain
     */
    record Waiting(Opening opening, WaitingFor what, int attempts, Instant nextTry) implements Network {

        private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
        private static final int LAST_DOUBLING = 9;

        /** @param firstPause doubles with each attempt, up to five minutes */
        public Waiting waitLonger(WaitingFor forWhat, Duration firstPause, Instant now) {
            var pause = firstPause.multipliedBy(1L << Math.min(attempts, LAST_DOUBLING));
            var bounded = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
            return new Waiting(opening, forWhat, attempts + 1, now.plus(bounded));
        }

        public Seeded seed(Household household, Instant now) {
            return new Seeded(opening, household.children(), NetworkFinder.suggest(household, now), now);
        }

        public Withheld withhold(Instant now) {
            return new Withheld(opening, now);
        }
    }

    /** The people the referral named are in it as suggestions. Nobody has been contacted. */
    record Seeded(Opening opening, List<Person> children, List<Member> members, Instant at) implements Network {

        public Seeded {
            children = List.copyOf(children);
            members = List.copyOf(members);
        }

        public List<Gap> gaps() {
            return Gap.in(members);
        }
    }

    /** We may not have the household. A person has to look at why. */
    record Withheld(Opening opening, Instant at) implements Network {}

    /** The contact was erased, and with it everybody who was in here. It stays so. */
    record Erased(Opening opening, Instant at) implements Network {}
}
