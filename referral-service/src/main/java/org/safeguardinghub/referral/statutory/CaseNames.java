package org.safeguardinghub.referral.statutory;

/** The names of the states as they are stored and as the API says them; open to additions, never changed. */
public final class CaseNames {

    public static String of(Referral referral) {
        return switch (referral) {
            case Referral.Active _ -> "ACTIVE";
            case Referral.EndingProposed _ -> "ENDING_PROPOSED";
            case Referral.StepDownOffered _ -> "STEP_DOWN_OFFERED";
            case Referral.ThresholdReview _ -> "THRESHOLD_REVIEW";
            case Referral.TransferOffered _ -> "TRANSFER_OFFERED";
            case Referral.NoFurtherAction _ -> "NO_FURTHER_ACTION";
            case Referral.Closed _ -> "CLOSED";
            case Referral.SteppedDown _ -> "STEPPED_DOWN";
            case Referral.TransferredOut _ -> "TRANSFERRED_OUT";
        };
    }

    private CaseNames() {}
}
