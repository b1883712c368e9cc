package org.safeguardinghub.dashboard.misdirected;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A misdirected disclosure as the hub answers it.
 *
 * @param confirmations what the wrong recipient said, the oldest first; the last word holds
 * @param travelledTo of a wrong child: everybody whom the ledger let have it, each to be corrected
 */
record Misdirection(
        Head head,
        boolean wrongChild,
        Recipient recipient,
        List<String> categories,
        Instant happenedAt,
        String foundBy,
        @Nullable String reportedBy,
        Instant reportedAt,
        @Nullable Recall recall,
        @Nullable List<Confirmation> confirmations,
        @Nullable Assessment assessment,
        @Nullable List<Told> told,
        @Nullable List<NotTold> familyNotTold,
        @Nullable List<Spread> travelledTo,
        @Nullable Closing closing) {

    String address() {
        return MisdirectionsController.ADDRESS + "/" + head.id();
    }

    boolean isIn(String state) {
        return head.state().equals(state);
    }

    /** Whether the wrong recipient could not say for sure, and may do so later. */
    boolean isUnconfirmed() {
        return isIn("RECIPIENT_CONFIRMED")
                && "CANNOT_CONFIRM".equals(said().getLast().kept());
    }

    List<Confirmation> said() {
        return orNone(confirmations);
    }

    Stream<Told> told(String who) {
        return everybodyTold().stream().filter(one -> one.who().equals(who));
    }

    List<Told> everybodyTold() {
        return orNone(told);
    }

    List<NotTold> reasonsNotToTell() {
        return orNone(familyNotTold);
    }

    List<Spread> spread() {
        return orNone(travelledTo);
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    /**
     * What a list shows of it.
     *
     * @param reference of the contact; null where the hub does not know it
     */
    record Head(
            UUID id, int version, String state, @Nullable String reference, Breach clock) {}

    /**
     * @param dueAt 72 hours after we became aware, nights and weekends included
     * @param icoToldAt when the Information Commissioner's Office was told first
     * @param notifiable whether it has to be told; null until somebody has assessed that
     */
    record Breach(
            Instant awareAt,
            Instant dueAt,
            @Nullable Instant icoToldAt,
            @Nullable Boolean notifiable) {}

    record Recipient(String kind, @Nullable String agency) {}

    record Noted(@Nullable String by, Instant at) {}

    record Recall(Instant askedAt, String way, Noted noted) {}

    record Confirmation(Instant saidAt, String kept, Noted noted) {}

    record Assessment(String risk, Ico ico, People people, Noted noted) {}

    record Ico(boolean notifiable, String because) {}

    record People(boolean toBeTold, String because) {}

    record Told(String who, Instant at, @Nullable String lateBecause, Noted noted) {}

    record NotTold(Instant decidedAt, String unsafeBecause, Noted noted) {}

    record Closing(String learning, Noted noted) {}

    record Spread(
            String recipient,
            List<String> categories,
            Instant firstAt,
            Instant lastAt,
            boolean open,
            @Nullable List<Correction> corrections) {

        List<Correction> asked() {
            return orNone(corrections);
        }
    }

    record Correction(String outcome, Instant at, Noted noted) {}
}
