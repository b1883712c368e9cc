package org.safeguardinghub.fhir.referral;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.hl7.fhir.r4.model.ServiceRequest;

/** Requests as health systems send them; everybody in them is invented. */
public final class Examples {

    private static final FhirContext FHIR = FhirContext.forR4Cached();

    static ServiceRequest hospitalReferral() {
        return FHIR.newJsonParser().parseResource(ServiceRequest.class, hospitalReferralText());
    }

    public static String hospitalReferralText() {
        try (var example = Examples.class.getResourceAsStream("/examples/hospital-referral.json")) {
            return new String(java.util.Objects.requireNonNull(example).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Examples() {}
}
