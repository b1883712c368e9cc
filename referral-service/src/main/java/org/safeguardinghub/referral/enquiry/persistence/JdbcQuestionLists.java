package org.safeguardinghub.referral.enquiry.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.referral.contact.Boundary;
import org.safeguardinghub.referral.contact.ContactReader;
import org.safeguardinghub.referral.enquiry.Question;
import org.safeguardinghub.referral.enquiry.QuestionLists;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Question lists of authorities, and the one that ships for those who have not settled their own. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JdbcQuestionLists implements QuestionLists {

    private final JdbcClient jdbc;
    private final ContactReader contacts;
    private final RequestDocuments documents;
    private final List<Question> shipped;

    JdbcQuestionLists(JdbcClient jdbc, ContactReader contacts, RequestDocuments documents) {
        this.jdbc = jdbc;
        this.contacts = contacts;
        this.documents = documents;
        this.shipped = documents.questions(shippedFile());
    }

    @Override
    public List<Question> at(AuthorityId authority, Instant when) {
        contacts.enter(new Boundary(authority.value(), "*"));
        return jdbc.sql("""
                        select document from question_list where authority = :authority and valid_from <= :at
                        order by valid_from desc limit 1""")
                .param("authority", authority.value())
                .param("at", when.atOffset(ZoneOffset.UTC))
                .query((row, _) -> documents.questions(row.getString("document")))
                .optional()
                .orElse(shipped);
    }

    private static String shippedFile() {
        try (var file = QuestionLists.class.getResourceAsStream("questions.json")) {
            return new String(Objects.requireNonNull(file, "questions.json").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
