package org.safeguardinghub.dashboard.misdirected;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.misdirected.Misdirection.Noted;
import org.safeguardinghub.dashboard.misdirected.MisdirectionPage.Section;
import org.safeguardinghub.dashboard.page.TimeWords;
import org.safeguardinghub.dashboard.referral.Fact;
import org.safeguardinghub.dashboard.words.PlainWords;
import org.safeguardinghub.dashboard.words.Vocabulary;

/** All that is written down about a misdirected disclosure, part by part. */
final class MisdirectionSections {

    private final Instant now;

    MisdirectionSections(Instant now) {
        this.now = now;
    }

    List<Section> of(Misdirection file) {
        return List.of(
                new Section("What was reported", "", report(file)),
                new Section("Getting it back", "Nobody has been asked to give it back yet.", recall(file)),
                new Section("What it may do", "Nobody has assessed it yet.", assessment(file)),
                new Section("Who was told", "Nobody has been told yet.", told(file)),
                new Section("What was learnt", "That is written down when it is closed.", closing(file)));
    }

    static String recipient(Misdirection file) {
        var agency = file.recipient().agency();
        return agency == null
                ? PlainWords.of(Vocabulary.ASTRAY_TO, file.recipient().kind())
                : agency;
    }

    private List<Fact> report(Misdirection file) {
        return List.of(
                new Fact("Went to", recipient(file)),
                new Fact(
                        "What went",
                        file.categories().stream()
                                .map(code -> PlainWords.of(Vocabulary.INFORMATION, code))
                                .collect(Collectors.joining(", "))),
                new Fact("About a wrong child", PlainWords.yesOrNo(file.wrongChild())),
                new Fact("Happened", at(file.happenedAt())),
                new Fact("We became aware", at(file.head().clock().awareAt())),
                new Fact("Found by", PlainWords.of(Vocabulary.FOUND_BY, file.foundBy())),
                new Fact("Reported", by(file.reportedBy()) + ", " + at(file.reportedAt())));
    }

    private List<Fact> recall(Misdirection file) {
        var recall = file.recall();
        var asked = recall == null
                ? Stream.<Fact>of()
                : Stream.of(new Fact(
                        "Asked for it back",
                        at(recall.askedAt()) + ", "
                                + PlainWords.of(Vocabulary.RECALL, recall.way()).toLowerCase(Locale.UK)
                                + written(recall.noted())));
        return Stream.concat(
                        asked,
                        file.said().stream()
                                .map(said -> new Fact(
                                        PlainWords.of(Vocabulary.KEPT, said.kept()),
                                        at(said.saidAt()) + written(said.noted()))))
                .toList();
    }

    private List<Fact> assessment(Misdirection file) {
        var assessment = file.assessment();
        return assessment == null
                ? List.of()
                : List.of(
                        new Fact(
                                "Risk",
                                PlainWords.of(Vocabulary.RISK, assessment.risk()) + written(assessment.noted())),
                        new Fact(
                                "Information Commissioner’s Office",
                                (assessment.ico().notifiable() ? "Has to be told. " : "Need not be told. ")
                                        + assessment.ico().because()),
                        new Fact(
                                "Those whom it is about",
                                (assessment.people().toBeTold() ? "Are to be told. " : "Need not be told. ")
                                        + assessment.people().because()));
    }

    private List<Fact> told(Misdirection file) {
        return Stream.concat(
                        file.everybodyTold().stream()
                                .map(one -> new Fact(
                                        PlainWords.of(Vocabulary.TOLD, one.who()),
                                        at(one.at())
                                                + written(one.noted())
                                                + (one.lateBecause() == null ? "" : ". Late: " + one.lateBecause()))),
                        file.reasonsNotToTell().stream()
                                .map(one -> new Fact(
                                        "The family is not told",
                                        one.unsafeBecause() + " (decided " + at(one.decidedAt()) + written(one.noted())
                                                + ")")))
                .toList();
    }

    private static List<Fact> closing(Misdirection file) {
        var closing = file.closing();
        return closing == null ? List.of() : List.of(new Fact("Learnt", closing.learning()));
    }

    private String at(Instant instant) {
        return TimeWords.moment(instant, now);
    }

    private static String written(Noted noted) {
        return "; written down by " + by(noted.by());
    }

    private static String by(@Nullable String name) {
        return name == null ? "a colleague" : name;
    }
}
