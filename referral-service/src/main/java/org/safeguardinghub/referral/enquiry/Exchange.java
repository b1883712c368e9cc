package org.safeguardinghub.referral.enquiry;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What one agency was asked, how often it was reminded, and everything it has said. Nothing is ever taken out. */
public record Exchange(Ask ask, List<Chaser> chasers, List<Reply> replies) {

    public Exchange {
        chasers = List.copyOf(chasers);
        replies = List.copyOf(replies);
    }

    static Exchange begun(Ask ask) {
        return new Exchange(ask, List.of(), List.of());
    }

    Exchange with(List<Reply> more) {
        return new Exchange(
                ask, chasers, Stream.concat(replies.stream(), more.stream()).toList());
    }

    Exchange with(Chaser chaser) {
        return new Exchange(
                ask, Stream.concat(chasers.stream(), Stream.of(chaser)).toList(), replies);
    }

    Exchange of(Ask changed) {
        return new Exchange(changed, chasers, replies);
    }

    /** Questions to which nobody has said what they know, or that they know nothing. */
    public List<Question> unanswered() {
        return ask.questions().stream()
                .filter(question -> replies.stream().noneMatch(reply -> reply.settles(question)))
                .toList();
    }

    boolean isComplete() {
        return unanswered().isEmpty();
    }

    public List<Reply> to(Question question) {
        return replies.stream()
                .filter(reply -> reply.question().equals(question.code()))
                .toList();
    }

    public boolean isLate(Instant at) {
        return ask.due().isPassed(at);
    }
}
