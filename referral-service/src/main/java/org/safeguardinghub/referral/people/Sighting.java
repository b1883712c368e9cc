package org.safeguardinghub.referral.people;

import java.time.Instant;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.contracts.identity.PersonId;
import org.safeguardinghub.matching.Likeness;

/** That somebody in a new contact may be somebody who is on record already. */
public record Sighting(ContactId contact, Known here, PersonId there, Likeness likeness, Instant at) {}
