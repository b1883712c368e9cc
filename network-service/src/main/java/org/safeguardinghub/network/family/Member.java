package org.safeguardinghub.network.family;

/** A person in the network of one contact's children. The person exists without it; this is what they are here. */
public record Member(
        Person person, Relation relation, IdentifiedBy identifiedBy, ContactLevel contactLevel, Membership status) {}
