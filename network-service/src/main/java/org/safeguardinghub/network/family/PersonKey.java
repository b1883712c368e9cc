package org.safeguardinghub.network.family;

/** A person as referral-service knows them. It alone says who is the same as whom; we only keep its key. */
public record PersonKey(String value) {

    public PersonKey {
        if (value.isBlank() || value.length() > 100) {
            throw new IllegalArgumentException("a person key is 1 to 100 characters");
        }
    }
}
