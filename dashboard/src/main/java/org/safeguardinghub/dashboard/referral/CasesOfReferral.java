package org.safeguardinghub.dashboard.referral;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.gateway.HubApi;
import org.safeguardinghub.dashboard.gateway.Reply;
import org.safeguardinghub.dashboard.words.PlainWords;
import org.safeguardinghub.dashboard.words.Vocabulary;

/**
 * The cases that a decision opened, one for each child whom it called for help.
 *
 * @param links null where they could not be read, which is not the same as none
 */
public record CasesOfReferral(@Nullable List<Link> links) {

    static final CasesOfReferral NONE = new CasesOfReferral(List.of());

    /** Before a decision is signed there can be none, and nobody is asked. */
    static CasesOfReferral of(CaseFile file, HubApi hub) {
        if (file.decision() == null) {
            return NONE;
        }
        var reply = hub.get(Opened.class, "/api/v1/cases?contact={reference}", file.reference());
        return new CasesOfReferral(reply instanceof Reply.Here<Opened>(var opened, var _) ? opened.links() : null);
    }

    record Opened(@Nullable List<Item> items) {

        List<Link> links() {
            return items == null ? List.of() : items.stream().map(Link::of).toList();
        }
    }

    record Item(
            String reference,
            @Nullable String state,
            @Nullable String childName) {}

    public record Link(String words, String address, String stage) {

        static Link of(Item item) {
            return new Link(
                    "Case " + item.reference() + (item.childName() == null ? "" : ", " + item.childName()),
                    "/cases/" + item.reference(),
                    PlainWords.of(Vocabulary.CASE_STATE, item.state()));
        }
    }
}
