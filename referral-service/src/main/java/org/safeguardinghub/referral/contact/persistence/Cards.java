package org.safeguardinghub.referral.contact.persistence;

import org.safeguardinghub.referral.contact.QueueItem.Card;
import org.safeguardinghub.referral.contact.QueueItem.ChildLine;
import org.safeguardinghub.referral.contact.Told;
import org.safeguardinghub.referral.form.Child;

/** The little of a form that a list shows. */
final class Cards {

    private static final int SHOWN = 6;

    static Card of(Told told) {
        var children = told.form().children();
        return new Card(
                children.stream().limit(SHOWN).map(Cards::line).toList(),
                children.size(),
                told.incomplete().size());
    }

    private static ChildLine line(Child child) {
        var name = child.name();
        var birth = child.birth();
        boolean unborn = child.expectedDeliveryDate() != null;
        return new ChildLine(
                name != null ? name.brief() : unborn ? "Unborn child" : "Name not known",
                birth == null ? null : birth.date());
    }

    private Cards() {}
}
