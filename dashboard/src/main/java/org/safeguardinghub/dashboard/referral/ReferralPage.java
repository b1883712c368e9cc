package org.safeguardinghub.dashboard.referral;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.mark.Danger;
import org.safeguardinghub.dashboard.page.TimeWords;
import org.safeguardinghub.dashboard.page.Viewer;
import org.safeguardinghub.dashboard.words.PlainWords;
import org.safeguardinghub.dashboard.words.Vocabulary;

/** One referral as its page shows it, with something said for everything that was not given. */
public record ReferralPage(
        Head head,
        int version,
        int seen,
        NextStep next,
        CasesOfReferral cases,
        Observed observed,
        Danger danger,
        List<Fact> dangerFacts,
        List<Fact> ratings,
        Worries worries,
        List<Voice> voices,
        List<Person> children,
        List<Person> adults,
        List<Fact> referrer,
        List<String> missing,
        List<String> doubtful,
        List<Step> timeline) {

    static ReferralPage of(CaseFile file, CasesOfReferral cases, Observed observed, Viewer viewer, Instant now) {
        var form = file.form() == null ? CaseFile.Form.NONE : file.form();
        var children = file.children();
        return new ReferralPage(
                Head.of(file, "", viewer.id(), now),
                file.version(),
                file.steps().size(),
                NextStep.of(file, viewer),
                cases,
                observed,
                Danger.orOpen(file.immediateDanger()),
                Sender.danger(form.immediateDanger()),
                ratings(file, now),
                Worries.of(form.concern(), file, now),
                voices(children, now),
                children.stream().map(child -> Persons.child(child, now)).toList(),
                orNone(form.adults()).stream()
                        .map(adult -> Persons.adult(adult, names(children)))
                        .toList(),
                Sender.facts(file.channel(), form),
                Gaps.of(file),
                orNone(file.warnings()).stream()
                        .map(warning -> Gaps.words(warning.pointer(), warning.detail()))
                        .toList(),
                steps(file, viewer.id(), now));
    }

    public boolean asksDanger() {
        return danger != Danger.DENIED;
    }

    /** Every rating with its reason, newest first. */
    private static List<Fact> ratings(CaseFile file, Instant now) {
        var screening = file.screening();
        return screening == null
                ? List.of()
                : orNone(screening.ratings()).reversed().stream()
                        .map(rating -> new Fact(
                                PlainWords.of(Vocabulary.COLOUR, rating.colour()),
                                Persons.orNotGiven(rating.rationale())
                                        + Stream.of(
                                                        rating.by() == null
                                                                ? null
                                                                : rating.by().name(),
                                                        rating.at() == null ? null : TimeWords.moment(rating.at(), now))
                                                .filter(Objects::nonNull)
                                                .collect(Collectors.joining(", ", " (", ")"))))
                        .toList();
    }

    private static List<String> names(List<CaseFile.Child> children) {
        return children.stream().map(child -> Persons.name(child.name())).toList();
    }

    private static List<Voice> voices(List<CaseFile.Child> children, Instant now) {
        return children.stream()
                .filter(child -> child.voice() != null && child.voice().words() != null)
                .map(child -> Voice.of(child, now))
                .toList();
    }

    /** Newest first. */
    private static List<Step> steps(CaseFile file, String viewerId, Instant now) {
        var names = new Names(file, viewerId);
        return file.steps().reversed().stream()
                .map(step -> Step.of(step, names, now))
                .toList();
    }

    static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    /** What was seen, what somebody said, and what the sender thinks: three different things, never run together. */
    public record Worries(
            List<String> harms,
            @Nullable String observed,
            @Nullable String reportedBy,
            @Nullable String opinion,
            @Nullable String dangerStatement,
            @Nullable String complicatingFactors,
            @Nullable String incident,
            @Nullable String workingWell,
            @Nullable String needsToHappen,
            String scaledBy,
            @Nullable Integer scale) {

        public static Worries of(CaseFile.@Nullable Concern concern, CaseFile file, Instant now) {
            var sender = Objects.requireNonNullElse(file.sourceAgencyName(), "The sender");
            return concern == null
                    ? new Worries(List.of(), null, null, null, null, null, null, null, null, sender, null)
                    : new Worries(
                            orNone(concern.harms()).stream()
                                    .map(harm -> PlainWords.of(Vocabulary.HARM, harm))
                                    .toList(),
                            concern.observed(),
                            concern.reportedBy(),
                            concern.opinion(),
                            concern.dangerStatement(),
                            concern.complicatingFactors(),
                            concern.incidentAt() == null ? null : TimeWords.moment(concern.incidentAt(), now),
                            concern.workingWell(),
                            concern.needsToHappen(),
                            sender,
                            concern.scale());
        }
    }

    /** A child's own words, exactly as they were said. */
    public record Voice(String words, String who, String heard) {

        static Voice of(CaseFile.Child child, Instant now) {
            var voice = Objects.requireNonNull(child.voice());
            var heard = Stream.of(
                            voice.heardBy() == null ? "hearer not given" : "heard by " + voice.heardBy(),
                            Persons.when(voice.heardAt(), now))
                    .reduce((by, at) -> by + ", " + at)
                    .orElseThrow();
            return new Voice(Objects.requireNonNull(voice.words()), Persons.brief(child, now), heard);
        }
    }

    public record Step(
            String what,
            String by,
            String at,
            String instant,
            @Nullable String why) {

        static Step of(CaseFile.Step step, Names names, Instant now) {
            return new Step(
                    names.what(step),
                    names.by(step),
                    TimeWords.moment(step.at(), now),
                    step.at().toString(),
                    step.why());
        }
    }
}
