package org.safeguardinghub.dashboard.retention;

/**
 * The page for one thing that could not be fetched.
 *
 * @param address where to try again
 * @param what did not answer
 */
public record NotReached(Thing thing, String address, String what, String at) {

    static final Thing HOLD = new Thing("A hold on records", HoldsController.ADDRESS, "Back to the holds");
    static final Thing ERASURE = new Thing("Erasing a contact", ErasuresController.ADDRESS, "Back to what was asked");

    /** What was to be shown, and the list in which it stands. */
    public record Thing(String title, String list, String back) {}
}
