package org.safeguardinghub.referral.contact;

import java.time.Instant;
import org.safeguardinghub.referral.calendar.ClockPolicy;
import org.safeguardinghub.referral.calendar.Colour;
import org.safeguardinghub.referral.form.Danger;
import org.safeguardinghub.referral.rating.Rating;
import org.safeguardinghub.referral.workforce.Worker;

/** A contact whose sender says something else of danger than before. Nothing said later takes stated danger back. */
public final class Retelling {

    private static final String BY_THE_SENDER = "The sender says now that a child is in immediate danger.";

    /** Whether danger is stated now that was not stated before. */
    public static boolean isNewDanger(Contact contact, Danger.Statement said) {
        return said == Danger.Statement.STATED && contact.arrival().danger() != Danger.Statement.STATED;
    }

    /** Danger never waits for a colour: what was rated lower is Red from now. */
    public static Contact of(Contact contact, Danger.Statement said, Instant at, ClockPolicy policy) {
        var before = contact.arrival();
        var danger = worse(before.danger(), said);
        if (danger == before.danger()) {
            return contact;
        }
        var told = arrived(contact, before.said(danger));
        boolean becomesRed = danger == Danger.Statement.STATED
                && told instanceof Contact.Rated rated
                && !rated.screening().isRed();
        return becomesRed ? red((Contact.Rated) told, at, policy) : told;
    }

    private static Contact red(Contact.Rated rated, Instant at, ClockPolicy policy) {
        var rating = new Rating(Colour.RED, BY_THE_SENDER, Worker.SYSTEM, at);
        return rated.rated(rated.screening().raise(rating, true, policy));
    }

    /** An answer replaces silence; stated danger stays. */
    private static Danger.Statement worse(Danger.Statement before, Danger.Statement said) {
        if (before == Danger.Statement.STATED || said == Danger.Statement.STATED) {
            return Danger.Statement.STATED;
        }
        return said == Danger.Statement.NOT_STATED ? before : said;
    }

    private static Contact arrived(Contact contact, Arrival arrival) {
        return switch (contact) {
            case Contact.Received _ -> new Contact.Received(arrival);
            case Contact.HandledOutOfHours(var _, var handling) -> new Contact.HandledOutOfHours(arrival, handling);
            case Contact.Claimed(var _, var hold) -> new Contact.Claimed(arrival, hold);
            case Contact.IdentityChecked(var _, var hold, var identity) ->
                new Contact.IdentityChecked(arrival, hold, identity);
            case Contact.Screened(var _, var hold, var identity, var screening) ->
                new Contact.Screened(arrival, hold, identity, screening);
            case Contact.Gathering(var _, var hold, var identity, var screening, var since) ->
                new Contact.Gathering(arrival, hold, identity, screening, since);
            case Contact.Proposed(var _, var hold, var identity, var screening, var proposal) ->
                new Contact.Proposed(arrival, hold, identity, screening, proposal);
            case Contact.ReturnedForInformation(var _, var hold, var identity, var screening, var question) ->
                new Contact.ReturnedForInformation(arrival, hold, identity, screening, question);
            case Contact.OnOpenCase(var _, var hold, var open) -> new Contact.OnOpenCase(arrival, hold, open);
            case Contact.TransferOffered(var _, var hold, var identity, var screening, var transfer) ->
                new Contact.TransferOffered(arrival, hold, identity, screening, transfer);
            case Contact.Signed _, Contact.OutcomeSent _, Contact.TransferredOut _, Contact.Closed _ -> contact;
        };
    }

    private Retelling() {}
}
