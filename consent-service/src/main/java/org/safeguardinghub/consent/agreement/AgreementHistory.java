package org.safeguardinghub.consent.agreement;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.safeguardinghub.consent.datafile.EnglishTime;

/**
 * All that was said about services for one contact, and all that was taken back.
 *
 * @param sender what the sender of the contact stated, the last telling last; never empty
 * @param answers what people of the family said, in the order in which it was written down
 * @param agreedAfterAll when the family, as those who work on the case tell it, agreed to whatever it is offered
 */
public record AgreementHistory(
        List<Stated> sender, List<Answered> answers, List<Instant> agreedAfterAll, List<TakenBack> takenBack) {

    public AgreementHistory {
        sender = List.copyOf(sender);
        answers = List.copyOf(answers);
        agreedAfterAll = List.copyOf(agreedAfterAll);
        takenBack = List.copyOf(takenBack);
    }

    public static AgreementHistory stated(Stated... sender) {
        return new AgreementHistory(List.of(sender), List.of(), List.of(), List.of());
    }

    /** The sender's last word. */
    public AgreementToService senderSays() {
        return sender.getLast().said();
    }

    /**
     * How agreement stands at an instant. Whoever refuses outweighs whoever agrees: what then follows is for a manager
     * to decide.
     *
     * @param services which ones are meant; none means any
     */
    public AgreementToService standing(Set<String> services, Instant at) {
        return lastOfEach(services)
                .map(answered -> standing(answered, at))
                .min(Comparator.naturalOrder())
                .orElseGet(this::lastWord);
    }

    /** How one answer stands, whatever others said. */
    public AgreementToService standing(Answered answered, Instant at) {
        var answer = answered.answer();
        if (answer.said() == Said.REFUSED) {
            return AgreementToService.REFUSED;
        }
        if (isTakenBack(answered)) {
            return AgreementToService.WITHDRAWN;
        }
        if (refusedAgain()
                .filter(stated -> stated.heardAt().isAfter(answered.recordedAt()))
                .isPresent()) {
            return AgreementToService.REFUSED;
        }
        return answer.isOver(at.atZone(EnglishTime.ZONE).toLocalDate())
                ? AgreementToService.EXPIRED
                : AgreementToService.GIVEN;
    }

    /** As it was known at an instant, for questions about the past. */
    public AgreementHistory knownAt(Instant at) {
        return new AgreementHistory(
                sender.stream()
                        .filter(stated ->
                                stated.telling() == 1 || !stated.heardAt().isAfter(at))
                        .toList(),
                answers.stream()
                        .filter(answered -> !answered.recordedAt().isAfter(at))
                        .toList(),
                agreedAfterAll.stream().filter(agreed -> !agreed.isAfter(at)).toList(),
                takenBack.stream().filter(taken -> !taken.heardAt().isAfter(at)).toList());
    }

    /** What was said for all services at once: whoever spoke last is right, in whatever order we heard it. */
    private AgreementToService lastWord() {
        var taken = takenBack.stream().map(TakenBack::at).max(Comparator.naturalOrder());
        var agreed = agreedAfterAll.stream().max(Comparator.naturalOrder());
        var refused = refusedAgain().map(Stated::at);
        if (agreed.isPresent()
                && Stream.concat(taken.stream(), refused.stream()).noneMatch(at -> !at.isBefore(agreed.get()))) {
            return AgreementToService.GIVEN;
        }
        return taken.isPresent() ? AgreementToService.WITHDRAWN : senderSays();
    }

    /** A sender who comes back to say that the family refuses has heard it from them: a yes from before is over. */
    private Optional<Stated> refusedAgain() {
        var last = sender.getLast();
        return last.telling() > 1 && last.said() == AgreementToService.REFUSED ? Optional.of(last) : Optional.empty();
    }

    /** Of what each person said to each service the last; what was taken back gives way to a later word for all of them. */
    private Stream<Answered> lastOfEach(Set<String> services) {
        boolean agreedAgain = lastWord() == AgreementToService.GIVEN;
        return answers.stream()
                .filter(answered -> services.isEmpty()
                        || services.contains(answered.answer().service()))
                .filter(answered -> answers.subList(answers.indexOf(answered) + 1, answers.size()).stream()
                        .noneMatch(later -> answered.answer().isReplacedBy(later.answer())))
                .filter(answered -> !agreedAgain || answered.answer().said() == Said.REFUSED || !isTakenBack(answered));
    }

    private boolean isTakenBack(Answered answered) {
        return takenBack.stream().anyMatch(taken -> taken.covers(answered));
    }
}
