package org.safeguardinghub.network.family;

import java.time.Instant;

/** How far a person has come into the network. Only people move anybody further than a suggestion. */
public sealed interface Membership {

    /** Named in a referral. Nobody has spoken to them, and nobody has judged whether it is safe to. */
    record Suggested(Instant at) implements Membership {}
}
