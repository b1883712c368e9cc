package org.safeguardinghub.referral.amendment.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.body.Missing;
import org.safeguardinghub.kit.body.Warning;
import org.safeguardinghub.referral.amendment.Amended;
import org.safeguardinghub.referral.contact.ChildClock;

/**
 * What a sender is answered: which telling holds now, and what is still missing in it.
 *
 * @param laterChildren until when something is decided about children who were added
 */
record Retold(
        String reference,
        int version,
        int telling,
        @Nullable Instant toldAt,
        List<LaterChild> laterChildren,
        List<Missing> incomplete,
        List<Warning> warnings) {

    static Retold of(Amended.Done done) {
        var told = done.told();
        return new Retold(
                done.kept().contact().arrival().reference().value(),
                done.kept().version(),
                done.telling(),
                told.at(),
                told.laterChildren().stream().map(LaterChild::of).toList(),
                told.incomplete(),
                told.warnings());
    }

    record LaterChild(int child, Instant decisionDue) {

        static LaterChild of(ChildClock later) {
            return new LaterChild(later.child(), later.clock().dueAt());
        }
    }
}
