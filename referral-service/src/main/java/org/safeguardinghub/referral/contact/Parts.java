package org.safeguardinghub.referral.contact;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.referral.rating.Screening;
import org.safeguardinghub.referral.verdict.Decision;
import org.safeguardinghub.referral.verdict.Proposal;

/** What of a contact is known by now, whatever state it is in: for views, which show each part that is there. */
public record Parts(
        @Nullable Hold hold,
        @Nullable IdentityCheck identity,
        @Nullable Screening screening,
        @Nullable Proposal proposal,
        @Nullable Decision decision,
        Contact.@Nullable Telling telling) {

    private static final Parts NONE = new Parts(null, null, null, null, null, null);

    public static Parts of(Contact contact) {
        return switch (contact) {
            case Contact.Received _, Contact.HandledOutOfHours _, Contact.TransferredOut _ -> NONE;
            case Contact.Claimed(var _, var hold) -> NONE.with(hold);
            case Contact.IdentityChecked(var _, var hold, var identity) -> work(hold, identity, null);
            case Contact.Rated rated -> work(rated.hold(), rated.identity(), rated.screening());
            case Contact.Proposed(var _, var hold, var identity, var screening, var proposal) ->
                new Parts(hold, identity, screening, proposal, null, null);
            case Contact.Signed(var _, var hold, var identity, var screening, var decision) ->
                new Parts(hold, identity, screening, decision.proposal(), decision, null);
            case Contact.OutcomeSent(var _, var hold, var screening, var decision, var telling) ->
                new Parts(hold, null, screening, decision.proposal(), decision, telling);
            case Contact.ReturnedForInformation(var _, var hold, var identity, var screening, var _) ->
                work(hold, identity, screening);
            case Contact.OnOpenCase(var _, var hold, var _) -> NONE.with(hold);
            case Contact.TransferOffered(var _, var hold, var identity, var screening, var _) ->
                work(hold, identity, screening);
            case Contact.Closed(var _, var _, var decision) ->
                new Parts(null, null, null, decision == null ? null : decision.proposal(), decision, null);
        };
    }

    private Parts with(Hold other) {
        return new Parts(other, identity, screening, proposal, decision, telling);
    }

    private static Parts work(Hold hold, @Nullable IdentityCheck identity, @Nullable Screening screening) {
        return new Parts(hold, identity, screening, null, null, null);
    }
}
