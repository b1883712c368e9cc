package org.safeguardinghub.referral.restriction;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.contracts.identity.PersonId;
import org.safeguardinghub.kit.audit.AuditTrail;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.referral.contact.Boundary;
import org.safeguardinghub.referral.contact.CaseDesk;
import org.safeguardinghub.referral.contact.ContactReader;
import org.safeguardinghub.referral.contact.Reference;
import org.safeguardinghub.referral.restriction.ConfidentialAddresses.OfPerson;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where confidential addresses are kept back, and where somebody who says why is shown one. */
@Service
@Transactional
public class AddressDesk {

    private final ConfidentialAddresses addresses;
    private final Restrictions restrictions;
    private final MaskedForms forms;
    private final CaseDesk cases;
    private final ContactReader contacts;
    private final AuditTrail audit;

    AddressDesk(
            ConfidentialAddresses addresses,
            Restrictions restrictions,
            MaskedForms forms,
            CaseDesk cases,
            ContactReader contacts,
            AuditTrail audit) {
        this.addresses = addresses;
        this.restrictions = restrictions;
        this.forms = forms;
        this.cases = cases;
        this.contacts = contacts;
        this.audit = audit;
    }

    /** Why somebody needs to know. */
    public enum Need {
        /** Somebody has to go there. */
        VISIT,
        /** To make sure that it is right. */
        CHECK,
        /** A court or the police need it for an order that protects somebody. */
        PROTECTION
    }

    /** @param reference of the contact that an answer is about, or of the case that began from it */
    @Transactional(readOnly = true)
    public AddressMask mask(Caller caller, String reference) {
        contacts.enter(Boundary.ofWorker(caller));
        return addresses
                .contact(reference)
                .map(contact -> mask(Set.of(contact)))
                .orElseGet(() -> AddressMask.of(List.of()));
    }

    /** For an answer about one person. */
    @Transactional(readOnly = true)
    public AddressMask mask(Caller caller, PersonId person) {
        contacts.enter(Boundary.ofWorker(caller));
        return mask(Set.copyOf(restrictions.reach(person)));
    }

    /** For what we say to an agency, which cannot see for itself whose address may not be told. */
    @Transactional(readOnly = true)
    public AddressMask ofOurWords(Caller agency, ContactId contact) {
        contacts.enter(Boundary.ofAuthority(agency.authority()));
        return mask(Set.of(contact));
    }

    private AddressMask mask(Set<ContactId> about) {
        return AddressMask.of(addresses.around(about));
    }

    /**
     * What somebody sends who was shown a contact without its confidential addresses, with those.
     *
     * @param sent a form as JSON
     * @param held what the contact holds, as JSON
     */
    @Transactional(readOnly = true)
    public byte[] restore(Caller caller, Reference reference, byte[] sent, byte[] held) {
        var mask = mask(caller, reference.value());
        return mask.isEmpty() ? sent : forms.restore(mask, sent, held);
    }

    /** That they were shown, to whom and for what is written down. */
    public Optional<List<OfPerson>> show(Caller caller, Reference reference, Need need) {
        return cases.kept(caller, reference).map(kept -> {
            var contact = kept.contact().arrival().id();
            audit.record(
                    caller, "confidential-address-shown", "contact", contact.toString(), Map.of("need", need.name()));
            return addresses.on(contact);
        });
    }
}
