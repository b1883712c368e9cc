package org.safeguardinghub.contracts.identity;

import java.util.UUID;

/** A child or adult as one contact names them; who is the same is said by people, and can be taken back. */
public record PersonId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
