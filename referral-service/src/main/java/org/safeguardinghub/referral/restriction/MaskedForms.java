package org.safeguardinghub.referral.restriction;

/** Forms as they are sent, of which somebody was shown a copy without confidential addresses. */
public interface MaskedForms {

    /**
     * What somebody sends back: where they changed nothing of the copy, what is held stays.
     *
     * @param sent the form as JSON
     * @param held what the copy was made of, as JSON
     */
    byte[] restore(AddressMask mask, byte[] sent, byte[] held);
}
