package org.safeguardinghub.referral.attachment;

/** What came of handing in a file with an answer. */
public sealed interface HandedIn {

    record Kept(Attachment attachment) implements HandedIn {}

    /** Whoever sends the file was not asked this. */
    record Unknown() implements HandedIn {}

    /** The request can no longer be answered. */
    record TooLate() implements HandedIn {}
}
