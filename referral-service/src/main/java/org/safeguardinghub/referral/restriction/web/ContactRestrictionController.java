package org.safeguardinghub.referral.restriction.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.body.Bodies;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.kit.docs.Reads;
import org.safeguardinghub.referral.contact.NotMoved;
import org.safeguardinghub.referral.contact.Reference;
import org.safeguardinghub.referral.form.Address;
import org.safeguardinghub.referral.form.PostCode;
import org.safeguardinghub.referral.form.Uprn;
import org.safeguardinghub.referral.restriction.AddressDesk;
import org.safeguardinghub.referral.restriction.AddressDesk.Need;
import org.safeguardinghub.referral.restriction.ConfidentialAddresses.OfPerson;
import org.safeguardinghub.referral.restriction.RestrictionDesk;
import org.safeguardinghub.referral.restriction.Restrictions.OnContact;
import org.safeguardinghub.referral.restriction.Terms.Kind;
import org.safeguardinghub.referral.workforce.Roles;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What has to be observed about the people of one contact. */
@Tag(name = "Restrictions")
@RestController
@RequestMapping("/api/v1/contacts/{reference}")
class ContactRestrictionController {

    private final RestrictionDesk desk;
    private final AddressDesk addresses;
    private final Bodies bodies = new Bodies();

    ContactRestrictionController(RestrictionDesk desk, AddressDesk addresses) {
        this.desk = desk;
        this.addresses = addresses;
    }

    @Operation(summary = "What is in force for anybody whom a contact names", operationId = "contactRestrictions")
    @GetMapping("/restrictions")
    @PreAuthorize(Roles.WORKS_HERE)
    ObservedView observed(@Parameter(hidden = true) Caller caller, @PathVariable String reference) {
        return desk.ofContact(caller, Reference.asked(reference))
                .map(found -> new ObservedView(found.stream().map(Observed::of).toList()))
                .orElseThrow(NotMoved::unknown);
    }

    @Operation(
            summary = "The confidential addresses of a contact's people, to somebody who says why; that is recorded",
            description = "Every other answer leaves them out.",
            operationId = "showConfidentialAddresses")
    @Reads(NeedBody.class)
    @PostMapping("/confidential-addresses/reading")
    @PreAuthorize(Roles.WORKS_HERE)
    @ShowsConfidentialAddresses
    AddressesView show(
            @Parameter(hidden = true) Caller caller, @PathVariable String reference, @RequestBody byte[] body) {
        var need = bodies.read(body, place -> place.needCode("need", Need.class));
        return addresses
                .show(caller, Reference.asked(reference), need)
                .map(found ->
                        new AddressesView(found.stream().map(AddressOf::of).toList()))
                .orElseThrow(NotMoved::unknown);
    }

    record NeedBody(Need need) {}

    record ObservedView(List<Observed> items) {}

    /** @param place in the contact's list of children, or of adults */
    record Observed(boolean child, int place, UUID personId, Kind kind, String inWords, boolean toBeConfirmed) {

        static Observed of(OnContact found) {
            var restriction = found.restriction();
            return new Observed(
                    found.isChild(),
                    found.place(),
                    restriction.person().value(),
                    restriction.terms().kind(),
                    RestrictionView.inWords(restriction.terms()),
                    restriction.isToBeConfirmed());
        }
    }

    record AddressesView(List<AddressOf> items) {}

    /** @param place in the contact's list of children, or of adults */
    record AddressOf(
            boolean child,
            int place,
            List<String> lines,
            @Nullable PostCode postcode,
            @Nullable Uprn uprn,
            Address.@Nullable Type type) {

        static AddressOf of(OfPerson found) {
            var address = found.address();
            return new AddressOf(
                    found.of().isChild(),
                    found.of().place(),
                    address.lines(),
                    address.postcode(),
                    address.uprn(),
                    address.type());
        }
    }
}
