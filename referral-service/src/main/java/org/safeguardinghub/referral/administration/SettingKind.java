package org.safeguardinghub.referral.administration;

import org.safeguardinghub.kit.body.Place;

/**
 * Something that an authority may settle for itself. A feature that has settings brings a bean of this and asks
 * {@link Settings}; proposing, approving, dating and keeping are the same for all.
 *
 * @param <T> what the feature works with
 */
public interface SettingKind<T> {

    /** Stable name, as in the address: {@code clock-policy}. */
    String code();

    /** As JSON: what holds until an authority settles something else. It has number {@link SettingChange#STANDARD}. */
    String standard();

    /**
     * Reads and checks what somebody proposes; every fault is written down at its place.
     *
     * @param number the version that this content is, where the feature has to remember it
     */
    T read(Place content, int number);
}
