package org.safeguardinghub.referral.enquiry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.referral.enquiry.Statement.FamilyKnowledge;
import org.safeguardinghub.referral.form.Basis.Agreement;
import org.safeguardinghub.referral.form.FamilyInformed;

/** A request says nothing that is not so (AB v Haringey 2013): what it states is held against what is known. */
final class TruthRules {

    /**
     * What is known when somebody wants to ask.
     *
     * @param inDanger whether a person or the sender says that a child is in danger, or it is rated Red
     * @param agreement what the family said to a service, as far as we were told
     * @param informed what the referral says about the family knowing
     * @param authorised whether a manager other than the person who asks has said that the family need not know
     * @param children places of the children it is about
     */
    record Known(
            boolean inDanger,
            @Nullable Agreement agreement,
            boolean withdrawn,
            @Nullable FamilyInformed informed,
            boolean authorised,
            List<Section47Decision> decisions,
            Set<Integer> children,
            Instant now) {

        Known {
            decisions = List.copyOf(decisions);
            children = Set.copyOf(children);
        }
    }

    static Optional<Objection> objection(Statement statement, Known known) {
        return Stream.of(
                        section47NeedsADecisionOnEveryChild(statement, known),
                        section17NeedsAgreement(statement, known),
                        vitalInterestsNeedDanger(statement, known),
                        paragraph18NeedsItsReason(statement, known),
                        theDutyIsWeighed(statement),
                        whatIsSaidOfTheFamilyIsRecorded(statement.family(), known),
                        withoutTheFamilyKnowingAManagerSaysSo(statement, known))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Objection> section47NeedsADecisionOnEveryChild(Statement statement, Known known) {
        boolean decided = known.children().stream()
                .allMatch(child -> known.decisions().stream()
                        .anyMatch(decision -> decision.child() == child && decision.standsAt(known.now())));
        return when(statement.claimsSection47() && !decided, Objection.SECTION_47_NOT_DECIDED);
    }

    /** A family that refuses is asked nothing more: somebody decides on the threshold instead. */
    private static Optional<Objection> section17NeedsAgreement(Statement statement, Known known) {
        if (!statement.threshold().restsOnAgreement()) {
            return Optional.empty();
        }
        if (known.withdrawn() || known.agreement() == Agreement.WITHDRAWN) {
            return Optional.of(Objection.AGREEMENT_WITHDRAWN);
        }
        return known.agreement() == Agreement.REFUSED
                ? Optional.of(Objection.AGREEMENT_REFUSED)
                : when(known.agreement() != Agreement.GIVEN, Objection.AGREEMENT_MISSING);
    }

    private static Optional<Objection> vitalInterestsNeedDanger(Statement statement, Known known) {
        return when(
                statement.threshold() == LegalThreshold.VITAL_INTERESTS && !known.inDanger(), Objection.NOT_IN_DANGER);
    }

    private static Optional<Objection> paragraph18NeedsItsReason(Statement statement, Known known) {
        boolean agreed = known.agreement() == Agreement.GIVEN && !known.withdrawn();
        return when(
                statement.claimsParagraph18() && statement.notSeekingConsent() == null && !agreed,
                Objection.NOT_SEEKING_CONSENT_UNEXPLAINED);
    }

    private static Optional<Objection> theDutyIsWeighed(Statement statement) {
        return when(
                statement.threshold() == LegalThreshold.DUTY_TO_SHARE && statement.balance() == null,
                Objection.BALANCE_MISSING);
    }

    private static Optional<Objection> whatIsSaidOfTheFamilyIsRecorded(FamilyKnowledge family, Known known) {
        var informed = known.informed() == null ? null : known.informed().informed();
        return when(
                family.knows() && !Boolean.TRUE.equals(informed) && family.told() == null,
                Objection.FAMILY_KNOWLEDGE_DIFFERS);
    }

    /** A first-line manager authorises and records it; a life does not wait for that (domain.md 1). */
    private static Optional<Objection> withoutTheFamilyKnowingAManagerSaysSo(Statement statement, Known known) {
        return when(
                !statement.family().knows()
                        && !known.authorised()
                        && !statement.threshold().neverWaits(),
                Objection.AUTHORISATION_MISSING);
    }

    private static Optional<Objection> when(boolean broken, Objection objection) {
        return broken ? Optional.of(objection) : Optional.empty();
    }

    private TruthRules() {}
}
