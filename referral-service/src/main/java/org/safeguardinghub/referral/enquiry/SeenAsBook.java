package org.safeguardinghub.referral.enquiry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.kit.audit.AuditTrail;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.referral.contact.Boundary;
import org.safeguardinghub.referral.contact.CaseDesk;
import org.safeguardinghub.referral.contact.CaseFile;
import org.safeguardinghub.referral.contact.Reference;
import org.safeguardinghub.referral.enquiry.Requests.KeptRequest;
import org.safeguardinghub.referral.enquiry.Sealed.Place;
import org.safeguardinghub.referral.form.ReferralForm;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The half of seeing a contact as an agency has it that touches the record. */
@Service
@Transactional
class SeenAsBook {

    private final CaseDesk desk;
    private final CaseFile files;
    private final Requests requests;
    private final Knowledge knowledge;
    private final ToldNow toldNow;
    private final AuditTrail audit;

    SeenAsBook(
            CaseDesk desk, CaseFile files, Requests requests, Knowledge knowledge, ToldNow toldNow, AuditTrail audit) {
        this.desk = desk;
        this.files = files;
        this.requests = requests;
        this.knowledge = knowledge;
        this.toldNow = toldNow;
        this.audit = audit;
    }

    /** Read with the agency's own boundary, so that nothing shows here that it would not be given. */
    public Optional<Page> open(Caller caller, Reference reference, AgencyId agency) {
        return desk.kept(caller, reference).map(kept -> {
            var arrival = kept.contact().arrival();
            var subject = new Ask.Subject(arrival.id(), arrival.reference(), arrival.authority());
            audit.record(
                    caller, "seen-as-agency", "contact", arrival.id().toString(), Map.of("agency", agency.value()));
            var known = knowledge.agencies(caller, List.of(agency)).stream().findFirst();
            var its = requests.of(new Boundary(arrival.authority().value(), agency.value()), arrival.id()).stream()
                    .map(toldNow::of)
                    .toList();
            return new Page(
                    subject,
                    known.orElseGet(() -> new Agency(agency, agency.value(), "")),
                    known.isPresent(),
                    its,
                    files.told(arrival.id()).form(),
                    toldNow.hidden(subject));
        });
    }

    record Page(
            Ask.Subject subject,
            Agency agency,
            boolean isKnown,
            List<KeptRequest> requests,
            ReferralForm form,
            Set<Place> hidden) {

        /** The most that a request could tell of the people of the form. */
        List<PersonAsked> about(List<String> leftOut) {
            return ToldNow.without(
                    hidden, PeopleAsked.of(form, places(form.children()), places(form.adults()), leftOut));
        }

        private static List<Integer> places(List<?> people) {
            return IntStream.range(0, people.size()).boxed().toList();
        }
    }
}
