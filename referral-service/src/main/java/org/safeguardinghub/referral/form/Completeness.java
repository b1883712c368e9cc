package org.safeguardinghub.referral.form;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.body.Missing;

/** The answers a referral needs (domain.md 2). What is missing never stops a child who is in danger. */
public final class Completeness {

    /** Where a sender's own reference stands; nobody on the telephone has one. */
    public static final String OWN_REFERENCE = "/clientReference";

    private final ReferralForm form;
    private final List<Missing> missing = new ArrayList<>();

    private Completeness(ReferralForm form) {
        this.form = form;
    }

    /** Everything required that is neither given nor explained. */
    public static List<Missing> missingIn(ReferralForm form) {
        var check = new Completeness(form);
        if (isBlank(form.clientReference())) {
            check.missing.add(new Missing(OWN_REFERENCE, "Give your own reference: it makes sending twice safe."));
        }
        check.children();
        check.concern();
        check.referrer();
        return List.copyOf(check.missing);
    }

    private void children() {
        if (form.children().isEmpty()) {
            missing.add(new Missing("/children", "Name at least one child."));
        }
        for (int i = 0; i < form.children().size(); i++) {
            var child = form.children().get(i);
            boolean unborn = child.expectedDeliveryDate() != null;
            need("/children/" + i + "/name", child.name() != null || unborn, "Give some name for this child.");
            need(
                    "/children/" + i + "/birth",
                    child.birth() != null || unborn,
                    "Give the date of birth, or the expected date of delivery of an unborn child.");
        }
    }

    private void concern() {
        var concern = form.concern();
        need(
                "/concern/observed",
                concern != null && !isBlank(concern.observed()),
                "Say what was seen or heard, apart from what others reported.");
    }

    private void referrer() {
        var referrer = form.referrer();
        need("/referrer/name", referrer != null && !isBlank(referrer.name()), "Say who is telling us.");
        need("/referrer/role", referrer != null && !isBlank(referrer.role()), "Say what their role is.");
        need(
                "/referrer/sourceCode",
                referrer != null && !isBlank(referrer.sourceCode()),
                "Give the census code of the source, such as 2A for a school.");
    }

    private void need(String pointer, boolean given, String detail) {
        boolean explained = form.notGiven().stream().anyMatch(blank -> blank.covers(pointer));
        if (!given && !explained) {
            missing.add(new Missing(pointer, detail));
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
