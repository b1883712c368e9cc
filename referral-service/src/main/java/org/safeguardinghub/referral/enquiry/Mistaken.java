package org.safeguardinghub.referral.enquiry;

import java.time.Instant;
import org.safeguardinghub.referral.enquiry.Reply.Responder;

/** The agency says: this is not a child of ours, you have the wrong one. */
public record Mistaken(String why, Responder by, Instant at) {}
