package org.safeguardinghub.dashboard.retention;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.page.TimeWords;
import org.safeguardinghub.dashboard.page.Viewer;
import org.safeguardinghub.dashboard.referral.Fact;
import org.safeguardinghub.dashboard.words.PlainWords;
import org.safeguardinghub.dashboard.words.Vocabulary;

/**
 * One request to erase a contact.
 *
 * @param contact the address of the contact; null once it is erased, and for whoever may not read it
 * @param mayAnswer whether the viewer may be the second person
 * @param isOwn whether the viewer asked for what waits, and so may not
 */
public record ErasurePage(
        String address, String state, @Nullable String contact, List<Fact> facts, boolean mayAnswer, boolean isOwn) {

    static ErasurePage of(Erasure erasure, Viewer viewer, Instant now) {
        return new ErasurePage(
                erasure.address(),
                PlainWords.of(Vocabulary.ERASURE, erasure.state()),
                viewer.isManager() && !erasure.state().equals("ERASED") ? "/referrals/" + erasure.reference() : null,
                facts(erasure, now),
                erasure.waitsFor(viewer),
                erasure.isWaiting() && erasure.isAskedBy(viewer));
    }

    static List<Fact> facts(Erasure erasure, Instant now) {
        var asked = Stream.of(
                new Fact("Contact", erasure.reference()),
                new Fact("Kept as", PlainWords.of(Vocabulary.RETENTION, erasure.category())),
                new Fact("Ever looked after", PlainWords.yesOrNo(erasure.lookedAfter())),
                new Fact("Its time was over on", TimeWords.date(erasure.dueOn())),
                new Fact("Asked for", TimeWords.moment(erasure.proposedAt(), now) + ", by " + erasure.proposedBy()),
                new Fact("Why it may go", erasure.why()));
        var answeredAt = erasure.answeredAt();
        var answered = answeredAt == null
                ? Stream.<Fact>of()
                : Stream.of(
                        new Fact("Answered", TimeWords.moment(answeredAt, now) + ", by " + erasure.answeredBy()),
                        new Fact("What the second person said", String.valueOf(erasure.answer())));
        return Stream.concat(asked, answered).toList();
    }
}
