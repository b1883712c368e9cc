package org.safeguardinghub.referral.returns;

import java.time.LocalDate;
import org.safeguardinghub.referral.form.Child;

/**
 * One child of one contact.
 *
 * @param childId the authority's number, or what stands for it while there was no referral
 */
public record ContactRow(String childId, Child child, LocalDate receivedOn, String source) {}
