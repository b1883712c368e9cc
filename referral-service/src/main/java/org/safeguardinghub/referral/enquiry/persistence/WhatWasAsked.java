package org.safeguardinghub.referral.enquiry.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.referral.chronology.ChronologySource;
import org.safeguardinghub.referral.chronology.Difference;
import org.safeguardinghub.referral.chronology.Entry;
import org.safeguardinghub.referral.chronology.Mark;
import org.safeguardinghub.referral.chronology.Scope;
import org.safeguardinghub.referral.chronology.Teller;
import org.safeguardinghub.referral.contact.ContactReader;
import org.safeguardinghub.referral.enquiry.InformationRequest;
import org.safeguardinghub.referral.enquiry.InformationRequest.Cancelled;
import org.safeguardinghub.referral.enquiry.InformationRequest.Refused;
import org.safeguardinghub.referral.enquiry.InformationRequest.WrongChild;
import org.safeguardinghub.referral.enquiry.PersonAsked;
import org.safeguardinghub.referral.enquiry.Question;
import org.safeguardinghub.referral.enquiry.Reply;
import org.safeguardinghub.referral.workforce.Worker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What agencies were asked and what they said, as lines of the chronology: who knew it when. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class WhatWasAsked implements ChronologySource {

    private static final String CODE = "request";

    /** Numbered in the order they were written, which later lines never change. */
    private static final String CHANGES = """
            select * from (
                select done.contact_id, done.what, done.at, done.by_subject, done.by_name, done.agency_id, done.document,
                       before.document as document_before, contact.reference,
                       (row_number() over (partition by done.contact_id
                                           order by done.at, done.request_id, done.version))::int as number
                from information_request_change done
                join contact on contact.contact_id = done.contact_id
                left join information_request_change before
                       on before.request_id = done.request_id and before.version = done.version - 1
                where done.contact_id = any(:contacts) and done.authority = :authority and done.at <= :asOf) line
            where %s order by at, contact_id, number limit :limit""";

    private static final Map<String, String> KINDS = Map.of(
            "SENT", "INFORMATION_REQUESTED",
            "CHASED", "INFORMATION_CHASED",
            "ANSWERED", "INFORMATION_ANSWERED",
            "REFUSED", "INFORMATION_REFUSED",
            "WRONG_CHILD", "INFORMATION_ABOUT_WRONG_CHILD",
            "CANCELLED", "INFORMATION_REQUEST_CANCELLED",
            "DUE_SOONER", "INFORMATION_DUE_SOONER",
            "RECONCILED", "INFORMATION_DISCLOSURE_DECIDED");

    private final JdbcClient jdbc;
    private final ContactReader contacts;
    private final RequestDocuments documents;

    WhatWasAsked(JdbcClient jdbc, ContactReader contacts, RequestDocuments documents) {
        this.jdbc = jdbc;
        this.contacts = contacts;
        this.documents = documents;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public List<Entry> after(@Nullable Mark mark, Scope scope, int limit) {
        contacts.enter(scope.boundary());
        var scoped = jdbc.sql(CHANGES.formatted(condition(mark)))
                .param("contacts", scope.contacts().stream().map(ContactId::value).toArray(UUID[]::new))
                .param("authority", scope.boundary().authority())
                .param("asOf", scope.asOf().atOffset(ZoneOffset.UTC))
                .param("limit", limit);
        var marked = mark == null
                ? scoped
                : scoped.param("markAt", mark.at().atOffset(ZoneOffset.UTC))
                        .param("markContact", mark.contact().value())
                        .param("markNumber", mark.number());
        return marked.query((row, _) -> entry(row, scope)).list();
    }

    private static String condition(@Nullable Mark mark) {
        if (mark == null) {
            return "true";
        }
        int order = CODE.compareTo(mark.origin());
        if (order == 0) {
            return "(at, contact_id, number) > (:markAt, :markContact, :markNumber)";
        }
        return order > 0 ? "at >= :markAt" : "at > :markAt";
    }

    private Entry entry(ResultSet row, Scope scope) throws SQLException {
        var contact = new ContactId(row.getObject("contact_id", UUID.class));
        var at = Objects.requireNonNull(row.getObject("at", OffsetDateTime.class)).toInstant();
        var what = row.getString("what");
        var request = documents.request(row.getString("document"));
        var before = row.getString("document_before");
        boolean isHidden = request.exchange().ask().about().stream()
                .anyMatch(person ->
                        scope.hides(contact, person.kind() == PersonAsked.Kind.CHILD, person.place()));
        return new Entry(
                new Mark(at, CODE, contact, row.getInt("number")),
                row.getString("reference"),
                KINDS.getOrDefault(what, what),
                teller(row, request),
                null,
                isHidden ? List.of() : differences(what, request, before == null ? null : documents.request(before)));
    }

    private static Teller teller(ResultSet row, InformationRequest request) throws SQLException {
        var subject = row.getString("by_subject");
        return switch (row.getString("what")) {
            case "ANSWERED", "REFUSED", "WRONG_CHILD" ->
                Teller.agency(
                        row.getString("agency_id"),
                        request.exchange().ask().agency().name(),
                        row.getString("by_name"),
                        subject);
            default -> subject.equals(Worker.SYSTEM.id().toString()) ? Teller.hub(subject) : Teller.frontDoor(subject);
        };
    }

    private static List<Difference> differences(
            String what, InformationRequest request, @Nullable InformationRequest before) {
        var ask = request.exchange().ask();
        return switch (what) {
            case "SENT" ->
                ask.questions().stream()
                        .map(question -> new Difference(ask.agency().name() + " was asked", null, question.words()))
                        .toList();
            case "ANSWERED" -> answers(request, before);
            case "DUE_SOONER" ->
                List.of(new Difference(
                        "Answer by",
                        before == null ? null : before.exchange().ask().due().at().toString(),
                        ask.due().at().toString()));
            default -> said(request).map(why -> List.of(new Difference("Why", null, why))).orElse(List.of());
        };
    }

    private static List<Difference> answers(InformationRequest request, @Nullable InformationRequest before) {
        var known = before == null ? 0 : before.exchange().replies().size();
        return request.exchange().replies().stream()
                .skip(known)
                .map(reply -> new Difference(words(request, reply), null, text(reply)))
                .toList();
    }

    private static String words(InformationRequest request, Reply reply) {
        return request.exchange().ask().questions().stream()
                .filter(question -> question.code().equals(reply.question()))
                .map(Question::words)
                .findFirst()
                .orElse(reply.question());
    }

    private static String text(Reply reply) {
        var text = reply.text();
        return switch (reply.kind()) {
            case KNOWN -> text == null ? "" : text;
            case NOTHING_KNOWN -> text == null ? "Nothing known" : "Nothing known: " + text;
            case NOT_CHECKED -> "Not checked: " + text;
        };
    }

    private static Optional<String> said(InformationRequest request) {
        return Stream.of(request)
                .<String>mapMulti((one, found) -> {
                    switch (one) {
                        case Refused(var _, var decision) -> found.accept(decision.why());
                        case WrongChild(var _, var mistaken) -> found.accept(mistaken.why());
                        case Cancelled(var _, var cancellation) -> found.accept(cancellation.why());
                        case InformationRequest.Sent _,
                                InformationRequest.PartlyAnswered _,
                                InformationRequest.Answered _ -> {
                            // What was asked and said stands in the lines themselves.
                        }
                    }
                })
                .findFirst();
    }
}
