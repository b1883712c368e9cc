package org.safeguardinghub.dashboard.sharing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.misdirected.MisdirectionsPage;
import org.safeguardinghub.dashboard.referral.Head;

/**
 * Who may see what about one referral, and why. A part that could not be read is null: that is not the same as none.
 *
 * @param missing why there is no sharing record to show; null where there is one
 * @param mayReview whether the viewer may write down what came of looking again
 */
public record SharingPage(
        Head head,
        @Nullable String missing,
        Matrix matrix,
        List<Decision> decisions,
        List<String> family,
        @Nullable String basis,
        @Nullable List<String> bases,
        @Nullable Agreement agreement,
        @Nullable List<Kept> kept,
        boolean mayReview,
        @Nullable List<MisdirectionsPage.Line> astray) {

    public String address() {
        return head.address() + "/sharing";
    }

    /** @param warning what to know of the sharing agreement with the recipient; null where nothing is */
    public record Decision(
            String id,
            String words,
            String rule,
            String change,
            @Nullable String warning) {}

    /** @param standing of all services together */
    public record Agreement(String standing, List<Said> said, List<Withdrawal> withdrawals) {}

    public record Said(String service, String words, String how) {}

    public record Withdrawal(String when, List<Told> told) {}

    /** @param acknowledged when they said that they have understood; null while it is outstanding */
    public record Told(String agency, @Nullable String acknowledged) {}

    /** @param due when somebody looks again; null where that is over */
    public record Kept(
            String request,
            String agency,
            String why,
            @Nullable String due,
            boolean isLate,
            List<String> looks) {}
}
