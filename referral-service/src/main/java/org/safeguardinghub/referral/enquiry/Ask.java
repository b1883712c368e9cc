package org.safeguardinghub.referral.enquiry;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.referral.calendar.Colour;
import org.safeguardinghub.referral.contact.Reference;
import org.safeguardinghub.referral.workforce.Worker;

/** What one agency is asked, by whom, on what, until when: as it read when it was sent. */
public record Ask(
        RequestId id,
        Subject subject,
        Agency agency,
        List<PersonAsked> about,
        List<Question> questions,
        Statement statement,
        Colour urgency,
        Due due,
        Permission permission,
        Worker by,
        Instant at) {

    public Ask {
        about = List.copyOf(about);
        questions = List.copyOf(questions);
    }

    /** The contact it is about. */
    public record Subject(ContactId contact, Reference reference, AuthorityId authority) {}

    Set<String> codes() {
        return questions.stream().map(Question::code).collect(Collectors.toUnmodifiableSet());
    }

    Ask on(Permission decided) {
        return new Ask(id, subject, agency, about, questions, statement, urgency, due, decided, by, at);
    }

    /** The same words about these people only. */
    Ask about(List<PersonAsked> people) {
        return new Ask(id, subject, agency, people, questions, statement, urgency, due, permission, by, at);
    }

    Ask dueBy(Due sooner) {
        return new Ask(id, subject, agency, about, questions, statement, urgency, sooner, permission, by, at);
    }
}
