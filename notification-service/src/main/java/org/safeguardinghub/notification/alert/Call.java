package org.safeguardinghub.notification.alert;

import java.time.Instant;
import org.safeguardinghub.contracts.identity.AgencyId;

/**
 * One time that somebody was called because of an alert.
 *
 * @param number from one; the later ones go to the next in the authority's list
 */
public record Call(int number, AgencyId desk, Instant at) {}
