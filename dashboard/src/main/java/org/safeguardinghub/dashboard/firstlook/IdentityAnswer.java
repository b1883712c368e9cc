package org.safeguardinghub.dashboard.firstlook;

import java.util.List;
import org.safeguardinghub.dashboard.form.Mistakes;
import org.safeguardinghub.dashboard.form.Typed;
import org.safeguardinghub.dashboard.gateway.HubApi;
import org.safeguardinghub.dashboard.gateway.Reply;
import org.safeguardinghub.dashboard.referral.CaseFile;
import org.safeguardinghub.dashboard.referral.CaseForm.Step;
import org.safeguardinghub.dashboard.words.Choice;

/** Who are they: settled, or danger does not wait for it. The same question on the first look and on "Decide now". */
public final class IdentityAnswer {

    public static final String KEPT = "That it is settled who the people are, or why it waits, was saved.";

    private static final String SETTLED = "SETTLED";
    private static final String PENDING = "PENDING";

    private IdentityAnswer() {}

    /** @return waiting is offered only where a child may be in danger */
    public static List<Choice> choices(CaseFile file) {
        var settled = new Choice(
                SETTLED,
                "Yes: I have checked who they are",
                "Every possible match has an answer on the page “Is this the same child?”.");
        var pending = new Choice(
                PENDING,
                "Not yet: danger does not wait for it",
                "Only to protect a child now. Somebody still has to settle it.");
        return file.mayBeInDanger() ? List.of(settled, pending) : List.of(settled);
    }

    public static void check(Mistakes.Search search, Typed typed) {
        search.need("identity", "Say whether it is settled who the people are")
                .unless(
                        !typed.is("identity", PENDING) || typed.has("pendingBecause"),
                        "pendingBecause",
                        "Say why it cannot wait until it is settled who the people are");
    }

    public static Reply<Step> send(HubApi hub, Typed typed, String version, String reference) {
        var because = typed.is("identity", PENDING) ? typed.orNull("pendingBecause") : null;
        return hub.send(
                Step.class,
                version,
                FirstLookForm.identityBody(because),
                "/api/v1/contacts/{reference}/identity",
                reference);
    }
}
