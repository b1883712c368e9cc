package org.safeguardinghub.network.family;

/**
 * Somebody named in a referral. Being a person says nothing about being in a child's network.
 *
 * @param displayName case content: kept in this service's own database, never in an event or a log
 */
public record Person(PersonKey key, String displayName) {

    @Override
    public String toString() {
        return "Person[" + key.value() + "]";
    }
}
