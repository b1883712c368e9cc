package org.safeguardinghub.dashboard.referral;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.page.Viewer;
import org.safeguardinghub.dashboard.words.PlainWords;
import org.safeguardinghub.dashboard.words.Vocabulary;

/**
 * What the stage of a referral calls for: one thing first, everything else as a short list.
 *
 * @param notes what this person waits for, or what somebody left for them
 */
public record NextStep(@Nullable Action first, @Nullable Action second, List<Action> others, List<String> notes) {

    public NextStep {
        others = List.copyOf(others);
        notes = List.copyOf(notes);
    }

    /** @param sends whether the button does it at once; otherwise it leads to a page */
    public record Action(String words, String address, boolean sends) {}

    static NextStep of(CaseFile file, Viewer viewer) {
        var steps = new Steps(file, viewer);
        if (steps.isOfferedToViewer()) {
            return steps.offered();
        }
        if (file.isIn("RECEIVED", "HANDLED_OUT_OF_HOURS")) {
            return steps.toClaim();
        }
        if (file.isIn("CLOSED")) {
            return new NextStep(steps.small("Open it again", "reopen"), null, List.of(), steps.notes());
        }
        if (file.isIn("PROPOSED") && viewer.isManager() && !steps.isProposedByViewer()) {
            return new NextStep(
                    steps.page("Review and sign or send back", "/decision"),
                    null,
                    file.isOf(viewer.id()) ? List.of(steps.small("Hand over", "hand-over")) : List.of(),
                    steps.notes());
        }
        if (viewer.isManager() && steps.isDowngradeToAnswer()) {
            return new NextStep(
                    steps.small("Answer the wish to rate lower", "lower-rating"),
                    null,
                    steps.ofHolder(),
                    steps.notes());
        }
        return file.isOf(viewer.id())
                ? new NextStep(steps.firstOfHolder(), steps.secondOfHolder(), steps.ofHolder(), steps.notes())
                : new NextStep(null, null, List.of(), steps.notes());
    }

    /** What each stage offers to whom. */
    private record Steps(CaseFile file, Viewer viewer) {

        boolean isOfferedToViewer() {
            var offer = file.handOver();
            return offer != null && viewer.id().equals(offer.to().id());
        }

        boolean isProposedByViewer() {
            var by = file.proposal() == null ? null : file.proposal().by();
            return by != null && viewer.id().equals(by.id());
        }

        boolean isDowngradeToAnswer() {
            var wish = file.screening() == null ? null : file.screening().downgrade();
            return file.isIn("SCREENED", "GATHERING")
                    && wish != null
                    && !(wish.by() != null && viewer.id().equals(wish.by().id()));
        }

        NextStep offered() {
            var note = Objects.requireNonNull(file.handOver()).note();
            return new NextStep(
                    new Action("Accept this referral", address("/steps/accept"), true),
                    small("Decline", "decline"),
                    List.of(),
                    Stream.of(
                                    (file.owner() == null || file.owner().name() == null
                                                    ? "A colleague"
                                                    : file.owner().name())
                                            + " offers you this referral.",
                                    note == null ? "" : "What you must know: " + note)
                            .filter(words -> !words.isEmpty())
                            .toList());
        }

        NextStep toClaim() {
            var handled = file.outOfHours();
            return new NextStep(
                    new Action("Claim this referral", address("/claim"), true),
                    null,
                    List.of(),
                    handled == null || handled.actions() == null
                            ? List.of()
                            : List.of("Seen to out of hours. What was done, and what to follow up: "
                                    + handled.actions()));
        }

        @Nullable Action firstOfHolder() {
            return switch (file.stage()) {
                case "CLAIMED" -> page("First look", "/first-look");
                case "IDENTITY_CHECKED" -> page("Rate it", "/first-look");
                case "SCREENED", "GATHERING" -> page("Make a decision", "/decision");
                case "SIGNED" -> small("Tell the sender the outcome", "outcome-told");
                case "OUTCOME_SENT", "ON_OPEN_CASE" -> small("Close", "close");
                case "RETURNED_FOR_INFORMATION" -> small("Go on without the answer", "go-on");
                case "TRANSFER_OFFERED" -> small("They accepted in writing", "transfer-accepted");
                default -> null;
            };
        }

        @Nullable Action secondOfHolder() {
            return switch (file.stage()) {
                case "CLAIMED", "IDENTITY_CHECKED" -> page("Decide now", "/decide-now");
                case "SCREENED" -> page("Ask partners", "/requests");
                case "GATHERING" -> page("See partner replies", "/requests");
                default -> null;
            };
        }

        List<Action> ofHolder() {
            if (!file.isOf(viewer.id())) {
                return List.of();
            }
            var others = new ArrayList<Action>();
            if (file.isIn("SCREENED", "GATHERING")) {
                if (file.identity() != null && !file.identity().settled()) {
                    others.add(small("Settle who the people are", "settle-identity"));
                }
                others.add(page("Rate again", "/rate-again"));
                others.add(pause() ? small("Let the clock go on", "resume") : small("Pause the clock", "pause"));
                others.add(small("Transfer to another authority", "transfer"));
            }
            if (file.isIn("CLAIMED", "IDENTITY_CHECKED", "SCREENED")) {
                if (!mustNotWait()) {
                    others.add(small("Ask the sender", "ask-sender"));
                }
                others.add(small("Give it to the worker of an open case", "open-case"));
            }
            if (file.isIn("CLAIMED") && viewer.isOutOfHours()) {
                others.add(small("Leave it for the day team", "out-of-hours"));
            }
            if (file.isIn("TRANSFER_OFFERED")) {
                others.add(small("Take it back", "take-back"));
            }
            others.add(small("Hand over", "hand-over"));
            return others;
        }

        private boolean mustNotWait() {
            var screening = file.screening();
            return screening == null
                    ? file.mayBeInDanger()
                    : "RED".equals(file.rating()) || Boolean.TRUE.equals(screening.inDanger());
        }

        private boolean pause() {
            return file.screening() != null
                    && file.screening().clock() != null
                    && file.screening().clock().pause() != null;
        }

        List<String> notes() {
            var notes = new ArrayList<String>();
            if (file.handOver() != null) {
                notes.add("Offered to " + file.handOver().to().wordsFor(viewer.id())
                        + ". Until they accept, it stays with whoever has it.");
            }
            if (file.isIn("PROPOSED")) {
                notes.add(
                        isProposedByViewer() && viewer.isManager()
                                ? "You proposed this decision, so another manager has to sign it."
                                : "A decision is proposed. It waits for a manager’s signature.");
            }
            var last = file.lastNote();
            if (last != null && "SENT_BACK".equals(last.what())) {
                notes.add("A manager sent the decision back: " + last.why());
            }
            if (file.question() != null && file.question().question() != null) {
                notes.add("The sender was asked: " + file.question().question()
                        + " The decision clock goes on while they answer.");
            }
            var wish = file.screening() == null ? null : file.screening().downgrade();
            if (wish != null) {
                notes.add("A lower rating (" + PlainWords.of(Vocabulary.COLOUR, wish.to())
                        + ") waits for a manager. Until then the higher one holds.");
            }
            if (file.identity() != null && !file.identity().settled()) {
                notes.add("It is not settled who the people are: "
                        + Persons.orNotGiven(file.identity().pendingBecause()));
            }
            if (file.openCase() != null) {
                notes.add("With " + Persons.orNotGiven(file.openCase().allocatedTo()) + ", who has the open case.");
            }
            if (file.transfer() != null) {
                notes.add((file.isIn("TRANSFERRED_OUT") ? "Accepted by " : "Offered to ")
                        + Persons.orNotGiven(file.transfer().toAuthority())
                        + (file.isIn("TRANSFERRED_OUT") ? "." : ". Our duty stands until they accept in writing."));
            }
            if (file.telling() != null) {
                notes.add("Sender told: "
                        + PlainWords.of(Vocabulary.TELLING, file.telling().channel())
                        + (file.telling().readAt() == null ? ". Not read yet, as far as we know." : ". Read."));
            }
            if (file.closing() != null) {
                notes.add("Closed because: " + Persons.orNotGiven(file.closing().because()));
            }
            return notes;
        }

        Action page(String words, String place) {
            return new Action(words, address(place), false);
        }

        Action small(String words, String step) {
            return new Action(words, address("/steps/" + step), false);
        }

        private String address(String place) {
            return "/referrals/" + file.reference() + place;
        }
    }
}
