package org.safeguardinghub.referral.enquiry;

import java.time.Instant;
import java.util.List;
import org.safeguardinghub.contracts.identity.AuthorityId;

/** What each authority asks its partners; a list holds from its day on, and requests keep the words they were sent with. */
@FunctionalInterface
public interface QuestionLists {

    List<Question> at(AuthorityId authority, Instant when);
}
