package org.safeguardinghub.referral.downtime;

import java.util.List;
import org.safeguardinghub.referral.contact.Boundary;

/** Contacts that somebody still has to do something about, most urgent first. */
public interface OpenContacts {

    List<Line> all(Boundary boundary, int limit);

    /** Those that may be about a child in danger and that nobody has. */
    List<Line> inDangerAndNobodys(Boundary boundary, int limit);
}
