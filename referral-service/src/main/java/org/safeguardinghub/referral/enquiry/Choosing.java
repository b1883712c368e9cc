package org.safeguardinghub.referral.enquiry;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.referral.contact.Boundary;
import org.safeguardinghub.referral.contact.Contact;
import org.safeguardinghub.referral.contact.Contact.Rated;
import org.safeguardinghub.referral.contact.Kept;
import org.safeguardinghub.referral.contact.Parts;
import org.safeguardinghub.referral.enquiry.PersonAsked.Kind;
import org.safeguardinghub.referral.form.PersonName;
import org.safeguardinghub.referral.form.ReferralForm;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what a worker chooses from. */
@Service
@Transactional(readOnly = true)
class Choosing {

    private final KnownAgencies agencies;
    private final QuestionLists lists;
    private final Knowledge knowledge;

    Choosing(KnownAgencies agencies, QuestionLists lists, Knowledge knowledge) {
        this.agencies = agencies;
        this.lists = lists;
        this.knowledge = knowledge;
    }

    public Choices choices(Caller caller, Kept<Contact> kept, ReferralForm form, Instant now) {
        var screening = Parts.of(kept.contact()).screening();
        var clock = screening == null ? null : screening.clock();
        var children = IntStream.range(0, form.children().size())
                .mapToObj(place ->
                        person(Kind.CHILD, place, form.children().get(place).name()));
        var adults = IntStream.range(0, form.adults().size())
                .mapToObj(place ->
                        person(Kind.ADULT, place, form.adults().get(place).name()));
        return new Choices(
                kept,
                agencies.within(Boundary.ofWorker(caller)),
                lists.at(caller.authority(), now),
                children.toList(),
                adults.toList(),
                clock == null || clock.isPaused() || !clock.dueAt().isAfter(now) ? null : clock.dueAt(),
                kept.contact() instanceof Rated rated ? standing(caller, rated, form, now) : null);
    }

    private Choices.Standing standing(Caller caller, Rated rated, ReferralForm form, Instant now) {
        var everyChild =
                Set.copyOf(IntStream.range(0, form.children().size()).boxed().toList());
        var known = knowledge.known(caller, rated, form, everyChild, now);
        var informed = known.informed();
        return new Choices.Standing(
                known.inDanger(),
                known.withdrawn(),
                known.agreement(),
                knowledge.hasAgreedSince(caller, rated),
                informed == null ? null : informed.informed(),
                known.authorised(),
                decided(known, now));
    }

    private static List<Integer> decided(TruthRules.Known known, Instant now) {
        return known.decisions().stream()
                .filter(decision -> decision.standsAt(now))
                .map(Section47Decision::child)
                .distinct()
                .sorted()
                .toList();
    }

    private static PersonAsked person(Kind kind, int place, @Nullable PersonName name) {
        return new PersonAsked(kind, place, name == null ? null : name.brief(), null);
    }
}
