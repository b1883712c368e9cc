package org.safeguardinghub.referral.form.web;

import org.safeguardinghub.kit.body.Place;
import org.safeguardinghub.referral.form.Address;
import org.safeguardinghub.referral.form.PostCode;
import org.safeguardinghub.referral.form.Uprn;

/** Reads an address of a child or an adult. */
final class AddressFromJson {

    static Address of(Place address) {
        var postcode = address.at("postcode");
        var read = postcode.value(PostCode::new);
        if (read != null && !read.looksUsual()) {
            postcode.findings()
                    .warn(postcode.pointer(), "unusual-postcode", "This does not look like a United Kingdom postcode.");
        }
        var from = address.at("from").date();
        var to = address.at("to").date();
        FormChecks.inOrder(address, from, to);
        return new Address(
                address.at("lines").texts(),
                read,
                address.at("uprn").value(Uprn::new),
                address.at("confidential").isTrue(),
                address.at("type").code(Address.Type.class),
                from,
                to,
                address.at("source").text(),
                address.at("verifiedAt").instant());
    }

    private AddressFromJson() {}
}
