package org.safeguardinghub.dashboard.statutory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.page.TimeWords;
import org.safeguardinghub.dashboard.page.Viewer;
import org.safeguardinghub.dashboard.referral.Fact;
import org.safeguardinghub.dashboard.statutory.CasePage.Part;
import org.safeguardinghub.dashboard.statutory.CasePage.Section;
import org.safeguardinghub.dashboard.words.PlainWords;
import org.safeguardinghub.dashboard.words.Vocabulary;

/** What was done about a case, one part after the other, with something said for everything that was not given. */
final class CaseSections {

    private final AgencyNames agencies;
    private final Viewer viewer;
    private final Instant now;

    CaseSections(AgencyNames agencies, Viewer viewer, Instant now) {
        this.agencies = agencies;
        this.viewer = viewer;
        this.now = now;
    }

    List<Section> of(StatutoryCase file) {
        return List.of(
                section("Assessments", "No assessment has started.", file.allAssessments(), this::assessment),
                section("Strategy discussions", "None was called.", file.allDiscussions(), this::discussion),
                section("Section 47 enquiries", "None has begun.", file.allEnquiries(), CaseSections::enquiry),
                section("Child protection plans", "There is none.", file.allPlans(), CaseSections::plan),
                new Section("How it ends", "Nobody has proposed an ending.", ending(file)));
    }

    private static <T> Section section(String heading, String empty, List<T> all, Function<T, Part> told) {
        return new Section(heading, empty, all.stream().map(told).toList());
    }

    private Part assessment(StatutoryCase.Assessment one) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(
                "Started", TimeWords.date(one.startedOn()) + ", by " + CaseHead.worker(one.startedBy(), viewer)));
        facts.add(new Fact("Last day", day(one.dueOn())));
        if (one.isRunning()) {
            facts.add(new Fact("Authorised", "Not yet"));
        } else {
            facts.add(new Fact("Authorised", day(one.authorisedOn())));
            facts.add(new Fact("Child seen", PlainWords.yesOrNo(one.childSeen())));
            facts.add(new Fact("Needs children’s social care", PlainWords.yesOrNo(one.needsSupport())));
            facts.add(new Fact("What it found", found(one.factors())));
            addIfSaid(facts, "Why it was late", one.lateBecause());
        }
        return new Part("Assessment " + one.number(), facts);
    }

    private Part discussion(StatutoryCase.Discussion one) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("Stands", PlainWords.of(Vocabulary.DISCUSSION_STATE, one.state())));
        facts.add(new Fact("How", PlainWords.of(Vocabulary.DISCUSSION, one.kind())));
        if (one.isCalled()) {
            facts.add(new Fact("When", one.at() == null ? "Not given" : TimeWords.moment(one.at(), now)));
            addIfSaid(facts, "Where, or the number", one.joining());
        }
        facts.add(new Fact("Invited", participants(one.invited())));
        if (one.heldOn() != null) {
            facts.add(new Fact("Held on", TimeWords.date(one.heldOn())));
            facts.add(new Fact("Took part", participants(one.attended())));
            facts.add(new Fact("Section 47 enquiry", PlainWords.yesOrNo(one.section47())));
        }
        addIfSaid(facts, one.heldOn() == null ? "Why it was called off" : "What was said and decided", one.minutes());
        return new Part("Strategy discussion " + one.number(), facts);
    }

    private static Part enquiry(StatutoryCase.Enquiry one) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("Began", TimeWords.date(one.startedOn())));
        facts.add(new Fact("Last day for the conference", day(one.conferenceTarget())));
        facts.add(new Fact("Conference", conference(one)));
        addIfSaid(
                facts,
                Boolean.TRUE.equals(one.conferenceNotRequired()) ? "Why none was needed" : "Why it was late",
                one.because());
        return new Part("Enquiry " + one.number(), facts);
    }

    private static String conference(StatutoryCase.Enquiry one) {
        if (Boolean.TRUE.equals(one.conferenceNotRequired())) {
            return "Signed that none was needed";
        }
        if (one.conferenceOn() == null) {
            return "Not held yet";
        }
        return "Held on " + TimeWords.date(one.conferenceOn())
                + (one.plan() == null
                        ? ". It made no plan."
                        : ". It made a plan: " + PlainWords.of(Vocabulary.ABUSE, one.plan()) + ".");
    }

    private static Part plan(StatutoryCase.Plan one) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("Began", TimeWords.date(one.startedOn())));
        facts.add(new Fact("At first for", PlainWords.of(Vocabulary.ABUSE, one.first())));
        facts.add(new Fact("Now for", PlainWords.of(Vocabulary.ABUSE, one.latest())));
        facts.add(new Fact(
                "Reviewed on",
                one.reviewedOn() == null || one.reviewedOn().isEmpty()
                        ? "Not yet"
                        : one.reviewedOn().stream().map(TimeWords::date).collect(Collectors.joining("; "))));
        facts.add(new Fact("Ended", one.endedOn() == null ? "It goes on" : TimeWords.date(one.endedOn())));
        return new Part("Plan " + one.number(), facts);
    }

    private List<Part> ending(StatutoryCase file) {
        var parts = new ArrayList<Part>();
        if (file.proposedEnding() != null) {
            parts.add(new Part("Proposed", proposal(file.proposedEnding(), viewer, now)));
        }
        if (file.isIn("STEP_DOWN_OFFERED") || file.isIn("THRESHOLD_REVIEW")) {
            parts.add(new Part("Offered to family help", offeredTo(file.stepDownTo())));
        }
        if (file.isIn("TRANSFER_OFFERED")) {
            parts.add(new Part("Offered to another authority", offeredTo(file.transferTo())));
        }
        var closing = file.closing();
        if (closing != null) {
            var facts = new ArrayList<Fact>();
            if (closing.reason() != null) {
                facts.add(new Fact("Reason", PlainWords.of(Vocabulary.CLOSING_REASON, closing.reason())));
            }
            facts.add(new Fact("On", day(closing.on())));
            addIfSaid(facts, "Because", closing.because());
            addIfSaid(facts, "Handed on to", file.stepDownTo());
            facts.add(new Fact("Signed by", CaseHead.worker(closing.signedBy(), viewer)));
            parts.add(new Part("Ended", facts));
        }
        return parts;
    }

    private static List<Fact> offeredTo(@Nullable String whom) {
        return List.of(new Fact("To", whom == null ? "Not given" : whom));
    }

    /** What a manager has to know before signing. */
    static List<Fact> proposal(StatutoryCase.Ending ending, Viewer viewer, Instant now) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("How", PlainWords.of(Vocabulary.ENDING, ending.kind())));
        if (ending.reason() != null) {
            facts.add(new Fact("Reason", PlainWords.of(Vocabulary.CLOSING_REASON, ending.reason())));
        }
        if (ending.on() != null) {
            facts.add(new Fact("On", TimeWords.date(ending.on())));
        }
        addIfSaid(facts, "Service", ending.service());
        addIfSaid(facts, "Because", ending.because());
        facts.add(new Fact(
                "Proposed by",
                CaseHead.worker(ending.proposedBy(), viewer)
                        + (ending.proposedAt() == null ? "" : ", " + TimeWords.moment(ending.proposedAt(), now))));
        return facts;
    }

    private static String found(@Nullable List<String> factors) {
        return factors == null || factors.isEmpty()
                ? "Not given"
                : factors.stream()
                        .map(code -> PlainWords.of(Vocabulary.FACTOR, code))
                        .collect(Collectors.joining("\n"));
    }

    private String participants(@Nullable List<StatutoryCase.Participant> all) {
        return all == null || all.isEmpty()
                ? "Not given"
                : all.stream()
                        .map(one -> PlainWords.of(Vocabulary.SECTOR, one.sector()) + ": " + agencies.of(one.agency()))
                        .collect(Collectors.joining("\n"));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "Not given" : TimeWords.date(day);
    }

    private static void addIfSaid(List<Fact> facts, String label, @Nullable String words) {
        if (words != null && !words.isBlank()) {
            facts.add(new Fact(label, words));
        }
    }
}
