package org.safeguardinghub.kit.inbox;

/** Told when a record has been put aside, so that a person can be told. */
@FunctionalInterface
public interface DeadLetterListener {

    void deadLettered(DeadLetter letter);
}
