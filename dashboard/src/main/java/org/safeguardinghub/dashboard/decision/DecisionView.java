package org.safeguardinghub.dashboard.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.mark.Owner;
import org.safeguardinghub.dashboard.page.TimeWords;
import org.safeguardinghub.dashboard.referral.CaseFile;
import org.safeguardinghub.dashboard.referral.Fact;
import org.safeguardinghub.dashboard.referral.Person;
import org.safeguardinghub.dashboard.referral.Persons;
import org.safeguardinghub.dashboard.words.Continuum;
import org.safeguardinghub.dashboard.words.PlainWords;
import org.safeguardinghub.dashboard.words.Plainness;
import org.safeguardinghub.dashboard.words.Vocabulary;

/**
 * A proposal or a signed decision, to read.
 *
 * @param plainer what would make the words for the sender plainer, while they can still be changed
 */
public record DecisionView(
        List<Person> children,
        List<Fact> grounds,
        List<Fact> forTheSender,
        List<String> plainer,
        List<Fact> signature) {

    public DecisionView {
        children = List.copyOf(children);
        grounds = List.copyOf(grounds);
        forTheSender = List.copyOf(forTheSender);
        plainer = List.copyOf(plainer);
        signature = List.copyOf(signature);
    }

    /** @return null where nothing is proposed or decided */
    static @Nullable DecisionView of(CaseFile file, Continuum continuum, Instant now) {
        var decision = file.decision();
        var proposal = decision == null ? file.proposal() : decision.proposal();
        if (proposal == null) {
            return null;
        }
        var children = proposal.children() == null ? List.<CaseFile.ChildOutcome>of() : proposal.children();
        return new DecisionView(
                children.stream()
                        .map(child -> child(child, file, continuum, now))
                        .toList(),
                grounds(proposal, now),
                List.of(
                        new Fact("Why", said(reason(proposal))),
                        new Fact("What happens next", said(nextStep(proposal)))),
                decision == null
                        ? Plainness.advice(said(reason(proposal)) + "\n" + said(nextStep(proposal)))
                        : List.of(),
                decision == null ? List.of() : signature(decision, now));
    }

    private static @Nullable String reason(CaseFile.Proposal proposal) {
        return proposal.feedback() == null ? null : proposal.feedback().reason();
    }

    private static @Nullable String nextStep(CaseFile.Proposal proposal) {
        return proposal.feedback() == null ? null : proposal.feedback().nextStep();
    }

    private static Person child(CaseFile.ChildOutcome child, CaseFile file, Continuum continuum, Instant now) {
        var known = file.children();
        var name = child.child() < known.size()
                ? Persons.brief(known.get(child.child()), now)
                : "Child " + (child.child() + 1);
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("What happens next", PlainWords.of(Vocabulary.OUTCOME, child.outcome())));
        facts.add(new Fact("Recorded as a referral", PlainWords.yesOrNo(child.isReferral())));
        facts.add(new Fact(
                "Level of need", child.threshold() == null ? "Not said" : continuum.wordsFor(child.threshold())));
        if (child.primaryNeed() != null) {
            facts.add(new Fact("Main need", PlainWords.of(Vocabulary.NEED, child.primaryNeed())));
        }
        facts.add(voice(child.voice()));
        return new Person(name, facts);
    }

    private static Fact voice(CaseFile.@Nullable Heard voice) {
        if (voice == null) {
            return new Fact("The child’s own words", "Not said");
        }
        return voice.words() == null
                ? new Fact("Why nobody spoke to the child", said(voice.notHeardBecause()))
                : new Fact("The child’s own words", "“" + voice.words() + "”");
    }

    private static List<Fact> grounds(CaseFile.Proposal proposal, Instant now) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("Why", said(proposal.rationale())));
        facts.add(new Fact("What was looked at", said(proposal.evidence())));
        facts.add(new Fact("What could not be had", said(proposal.notAvailable())));
        if (proposal.lateBecause() != null) {
            facts.add(new Fact("Why it is late", proposal.lateBecause()));
        }
        if (proposal.agreement() != null) {
            facts.add(new Fact("Who agreed to the service", proposal.agreement()));
        }
        facts.add(new Fact("Proposed by", byAt(proposal.by(), proposal.at(), now)));
        return facts;
    }

    private static List<Fact> signature(CaseFile.Decision decision, Instant now) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("Signed by", byAt(decision.signedBy(), decision.signedAt(), now)));
        if (decision.note() != null) {
            facts.add(new Fact("Manager’s note", decision.note()));
        }
        return facts;
    }

    private static String byAt(@Nullable Owner by, @Nullable Instant at, Instant now) {
        var name = by == null || by.name() == null ? "Not said" : by.name();
        return at == null ? name : name + ", " + TimeWords.moment(at, now);
    }

    private static String said(@Nullable String words) {
        return words == null || words.isBlank() ? "Not said" : words;
    }
}
