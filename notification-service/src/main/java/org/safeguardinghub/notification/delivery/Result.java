package org.safeguardinghub.notification.delivery;

/** What came of one attempt. */
public sealed interface Result {

    /** @param status what the receiver's server answered, such as 204, or 250 for a mail server */
    record Accepted(int status) implements Result {}

    record Failed(Failure failure) implements Result {}
}
