package org.safeguardinghub.dashboard.referral;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.mark.Clock;
import org.safeguardinghub.dashboard.mark.Danger;
import org.safeguardinghub.dashboard.mark.People;
import org.safeguardinghub.dashboard.mark.Rating;
import org.safeguardinghub.dashboard.page.TimeWords;

/** One referral as its page shows it, with something said for everything that was not given. */
public record ReferralPage(
        String reference,
        int version,
        String about,
        String from,
        @Nullable String received,
        Rating rating,
        Danger danger,
        List<Fact> dangerFacts,
        Clock.@Nullable ClockWords clock,
        @Nullable String owner,
        Worries worries,
        List<Voice> voices,
        List<Person> children,
        List<Person> adults,
        List<Fact> referrer,
        List<String> missing,
        List<Step> timeline) {

    private static final CaseFile.Form NO_FORM = new CaseFile.Form(null, null, null, null, null, null);

    static ReferralPage of(CaseFile file, String viewerId, Instant now) {
        var form = file.form() == null ? NO_FORM : file.form();
        var children = orNone(form.children());
        var brief = children.stream().map(child -> Persons.brief(child, now)).toList();
        return new ReferralPage(
                file.reference(),
                file.version(),
                People.together(brief, brief.size()),
                Objects.requireNonNullElse(file.sourceAgencyName(), "a sender who is not named"),
                file.receivedAt() == null ? null : TimeWords.moment(file.receivedAt(), now),
                Rating.of(file.rating()),
                Danger.orOpen(file.immediateDanger()),
                Sender.danger(form.immediateDanger()),
                file.clock() == null ? null : file.clock().at(now),
                file.owner() == null ? null : file.owner().wordsFor(viewerId),
                Worries.of(form.concern(), now),
                voices(children, now),
                children.stream().map(child -> Persons.child(child, now)).toList(),
                orNone(form.adults()).stream()
                        .map(adult -> Persons.adult(adult, names(children)))
                        .toList(),
                Sender.facts(form.referrer(), form.familyInformed()),
                orNone(file.incomplete()).stream().map(Gaps::words).toList(),
                steps(file, viewerId, now));
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
        var history = orNone(file.history());
        return IntStream.range(0, history.size())
                .mapToObj(place -> history.get(history.size() - 1 - place))
                .map(step -> Step.of(step, file, viewerId, now))
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
            @Nullable String incident,
            @Nullable String workingWell,
            @Nullable String needsToHappen,
            @Nullable Integer scale) {

        static Worries of(CaseFile.@Nullable Concern concern, Instant now) {
            return concern == null
                    ? new Worries(List.of(), null, null, null, null, null, null, null)
                    : new Worries(
                            orNone(concern.harms()).stream().map(PlainWords::of).toList(),
                            concern.observed(),
                            concern.reportedBy(),
                            concern.opinion(),
                            concern.incidentAt() == null ? null : TimeWords.moment(concern.incidentAt(), now),
                            concern.workingWell(),
                            concern.needsToHappen(),
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

    public record Step(String what, String by, String at, String instant) {

        static Step of(CaseFile.Step step, CaseFile file, String viewerId, Instant now) {
            return new Step(
                    PlainWords.of(step.what()),
                    by(step, file, viewerId),
                    TimeWords.moment(step.at(), now),
                    step.at().toString());
        }

        /** The hub keeps an account's id, which means nothing to a reader; a name is shown where the page has one. */
        private static String by(CaseFile.Step step, CaseFile file, String viewerId) {
            if ("RECEIVED".equals(step.what())) {
                return "from " + Objects.requireNonNullElse(file.sourceAgencyName(), "the sender");
            }
            if (viewerId.equals(step.by())) {
                return "by you";
            }
            var owner = file.owner();
            return owner != null && Objects.equals(owner.id(), step.by()) && owner.name() != null
                    ? "by " + owner.name()
                    : "by a colleague";
        }
    }
}
