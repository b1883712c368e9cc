package org.safeguardinghub.referral.statutory;

import java.util.UUID;

/** The child of a referral, as the person that the contact's child is; whoever is the same person has the same cluster. */
public record ChildPerson(UUID value) {}
