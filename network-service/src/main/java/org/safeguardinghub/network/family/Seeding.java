package org.safeguardinghub.network.family;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.springframework.stereotype.Service;

/** Asks for the household and takes in the answer. No transaction is held open while another service thinks. */
@Service
public class Seeding {

    private final Households households;
    private final NetworkDesk desk;

    Seeding(Households households, NetworkDesk desk) {
        this.households = households;
        this.desk = desk;
    }

    /** @return when to ask again, if ever */
    public Optional<Instant> run(ContactId contact, AuthorityId authority, Duration firstPause) {
        return desk.take(contact, authority, households.of(contact, authority), firstPause);
    }
}
