package org.safeguardinghub.dashboard.sharing;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.page.TimeWords;
import org.safeguardinghub.dashboard.sharing.SharingPage.Agreement;
import org.safeguardinghub.dashboard.sharing.SharingPage.Decision;
import org.safeguardinghub.dashboard.sharing.SharingPage.Kept;
import org.safeguardinghub.dashboard.sharing.SharingPage.Said;
import org.safeguardinghub.dashboard.sharing.SharingPage.Told;
import org.safeguardinghub.dashboard.sharing.SharingPage.Withdrawal;
import org.safeguardinghub.dashboard.words.PlainWords;
import org.safeguardinghub.dashboard.words.Vocabulary;

/** The parts of a sharing page in words. */
final class SharingParts {

    private final Instant now;

    SharingParts(Instant now) {
        this.now = now;
    }

    List<Decision> decisions(Shared shared) {
        return shared.decisions().stream()
                .map(one -> new Decision(
                        one.decisionId().toString(),
                        one.warning() == null
                                ? one.inWords()
                                : one.inWords().replace(one.warning(), "").strip(),
                        one.rule() + ", version " + one.ruleVersion(),
                        one.whatWouldChangeIt(),
                        one.warning()))
                .toList();
    }

    List<String> family(Shared shared) {
        return Stream.concat(
                        Stream.of(PlainWords.of(Vocabulary.FAMILY_KNOWS, shared.familyInformed()) + "."),
                        shared.restricted().stream().map(Shared.Code::inWords))
                .toList();
    }

    List<String> bases(List<Shared.Basis> bases) {
        return bases.stream()
                .map(one -> "To " + one.recipient() + ". " + PlainWords.of(Vocabulary.PURPOSE, one.purpose()) + ". "
                        + PlainWords.of(Vocabulary.LAWFUL, one.article6()) + ", with: "
                        + PlainWords.of(Vocabulary.LAWFUL, one.condition())
                        + (one.paragraph18() == null
                                ? ""
                                : ": " + PlainWords.of(Vocabulary.PARAGRAPH18, one.paragraph18()))
                        + ". Recorded by " + by(one.recordedBy()) + ", " + at(one.recordedAt()) + ".")
                .toList();
    }

    /** @param services labels of services by code; a service that is not offered any more is spelt out */
    Agreement agreement(Shared.Agreements agreements, Map<String, String> services) {
        return new Agreement(
                agreements.standing().inWords(),
                agreements.all().stream().map(answer -> said(answer, services)).toList(),
                agreements.withdrawals().stream()
                        .map(taken -> new Withdrawal(
                                at(taken.at()),
                                taken.agencies().stream()
                                        .map(told -> new Told(
                                                told.agency(),
                                                told.acknowledgedAt() == null ? null : at(told.acknowledgedAt())))
                                        .toList()))
                        .toList());
    }

    private Said said(Shared.Answer answer, Map<String, String> services) {
        return new Said(
                services.getOrDefault(answer.service(), PlainWords.spelt(answer.service())),
                PlainWords.of(Vocabulary.PARTY, answer.party()) + ", " + at(answer.saidAt()) + ": "
                        + PlainWords.of(Vocabulary.SAID, answer.said())
                        + (answer.until() == null ? "" : ", until " + TimeWords.date(answer.until())),
                "Told " + PlainWords.of(Vocabulary.INFORMED, answer.informed()).toLowerCase(Locale.UK)
                        + (answer.withInterpreter() ? ", with an interpreter" : "") + ". "
                        + PlainWords.of(Vocabulary.COMPETENCE, answer.competence())
                        + (answer.assessedBy() == null ? "" : " (" + answer.assessedBy() + ")")
                        + ". Recorded by " + by(answer.recordedBy()) + ".");
    }

    List<Kept> kept(List<Shared.KeptBack> kept) {
        return kept.stream()
                .map(one -> new Kept(
                        one.request().toString(),
                        one.agency(),
                        PlainWords.of(Vocabulary.KEPT_BACK, one.reason())
                                + (one.seniority() == null
                                        ? ""
                                        : ". Decided by: " + PlainWords.of(Vocabulary.SENIORITY, one.seniority()))
                                + ", " + at(one.refusedAt()) + ".",
                        one.dueOn() == null ? null : TimeWords.date(one.dueOn()),
                        one.dueOn() != null && TimeWords.daysTo(one.dueOn(), now) < 0,
                        one.looks().stream()
                                .map(look -> PlainWords.of(Vocabulary.LOOKED_AGAIN, look.outcome()) + ", "
                                        + by(look.by()) + ", " + at(look.at()))
                                .toList()))
                .toList();
    }

    private String at(Instant instant) {
        return TimeWords.moment(instant, now);
    }

    private static String by(@Nullable String name) {
        return name == null ? "a colleague" : name;
    }
}
