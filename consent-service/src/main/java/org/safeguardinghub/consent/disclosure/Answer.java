package org.safeguardinghub.consent.disclosure;

/** A decision, or the admission that none can be taken yet. */
public sealed interface Answer {

    record Decided(Decision decision) implements Answer {}

    /** Ask again shortly: the contact's event is still on its way to us. */
    record SharingRecordNotOpenYet() implements Answer {}
}
