package org.safeguardinghub.referral.draft;

import org.safeguardinghub.referral.contact.Receipt;

/** What came of saving, removing or sending a draft. */
public sealed interface Drafted {

    record Kept(DraftForm draft) implements Drafted {}

    record Removed() implements Drafted {}

    record Sent(Receipt receipt) implements Drafted {}

    /** There is no such draft for whoever asks. */
    record Unknown() implements Drafted {}

    record Stale(int version) implements Drafted {}

    /** It is a referral already, which is amended, not written. */
    record SentAlready(String reference) implements Drafted {}

    /** Only whoever began it may throw it away. */
    record NotYours() implements Drafted {}

    /** The agency has used this clientReference for other words. */
    record ClientReferenceUsed() implements Drafted {}
}
