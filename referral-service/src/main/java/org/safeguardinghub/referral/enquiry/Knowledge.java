package org.safeguardinghub.referral.enquiry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.referral.contact.Boundary;
import org.safeguardinghub.referral.contact.Contact.Rated;
import org.safeguardinghub.referral.enquiry.Withdrawals.Authorisation;
import org.safeguardinghub.referral.form.Basis.Agreement;
import org.safeguardinghub.referral.form.ReferralForm;
import org.safeguardinghub.referral.workforce.Worker;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the authority knows when somebody wants to ask: whom, what, and whether what they state is so. */
@Service
@Transactional(readOnly = true)
class Knowledge {

    private final KnownAgencies agencies;
    private final QuestionLists lists;
    private final Section47Decisions decisions;
    private final Withdrawals withdrawals;

    Knowledge(KnownAgencies agencies, QuestionLists lists, Section47Decisions decisions, Withdrawals withdrawals) {
        this.agencies = agencies;
        this.lists = lists;
        this.decisions = decisions;
        this.withdrawals = withdrawals;
    }

    /** Those of them that are known. */
    public List<Agency> agencies(Caller caller, List<AgencyId> wanted) {
        return agencies.within(Boundary.ofWorker(caller)).stream()
                .filter(agency -> wanted.contains(agency.id()))
                .toList();
    }

    /** The questions in full, or nothing if one of them is not in the list. */
    public Optional<List<Question>> questions(Caller caller, Instant now, Wish wish) {
        var list = lists.at(caller.authority(), now);
        var asked = new ArrayList<>(list.stream()
                .filter(question -> wish.questions().contains(question.code()))
                .toList());
        if (asked.size() < wish.questions().size()) {
            return Optional.empty();
        }
        var own = wish.otherQuestion();
        if (own != null) {
            asked.add(new Question(Question.OTHER, own));
        }
        return asked.isEmpty() ? Optional.empty() : Optional.of(asked);
    }

    public TruthRules.Known known(Caller caller, Rated rated, ReferralForm form, Set<Integer> children, Instant now) {
        var boundary = Boundary.ofWorker(caller);
        var contact = rated.arrival().id();
        var basis = form.basis();
        var since = withdrawals.lastWord(boundary, contact).orElse(null);
        var stated = basis == null ? null : basis.agreementToService();
        return new TruthRules.Known(
                AskingBook.isInDanger(rated),
                since == Agreement.GIVEN ? since : stated,
                since == Agreement.WITHDRAWN,
                form.familyInformed(),
                isAuthorised(withdrawals.authorisations(boundary, contact), Worker.of(caller)),
                decisions.aboutTheChildrenOf(boundary, contact),
                children,
                now);
    }

    /** Whether the family's last word to us is that it agrees, whatever the form says. */
    public boolean hasAgreedSince(Caller caller, Rated rated) {
        return withdrawals
                .lastWord(Boundary.ofWorker(caller), rated.arrival().id())
                .equals(Optional.of(Agreement.GIVEN));
    }

    /** Whoever asks does not authorise themselves. */
    private static boolean isAuthorised(List<Authorisation> given, Worker asking) {
        return given.stream().anyMatch(one -> !one.by().id().equals(asking.id()));
    }
}
