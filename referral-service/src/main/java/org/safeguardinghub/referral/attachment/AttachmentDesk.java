package org.safeguardinghub.referral.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.kit.audit.AuditTrail;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.referral.attachment.Attachment.Status;
import org.safeguardinghub.referral.contact.Boundary;
import org.safeguardinghub.referral.contact.Contacts;
import org.safeguardinghub.referral.contact.Reference;
import org.safeguardinghub.referral.enquiry.Agency;
import org.safeguardinghub.referral.enquiry.InformationRequest;
import org.safeguardinghub.referral.enquiry.KnownAgencies;
import org.safeguardinghub.referral.enquiry.RequestId;
import org.safeguardinghub.referral.enquiry.Requests;
import org.safeguardinghub.referral.enquiry.Requests.KeptRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where files are handed in, and out again once they are known to be clean. */
@Service
@Transactional
public class AttachmentDesk {

    private final AttachmentStore store;
    private final Contacts contacts;
    private final Requests requests;
    private final KnownAgencies agencies;
    private final AuditTrail audit;
    private final InstantSource clock;

    AttachmentDesk(
            AttachmentStore store,
            Contacts contacts,
            Requests requests,
            KnownAgencies agencies,
            AuditTrail audit,
            InstantSource clock) {
        this.store = store;
        this.contacts = contacts;
        this.requests = requests;
        this.agencies = agencies;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return empty where there is no such contact for whoever sends the file */
    public Optional<Attachment> handIn(Caller caller, Boundary boundary, Reference reference, ReceivedFile file)
            throws IOException {
        var contact = contacts.find(boundary, reference)
                .map(kept -> kept.contact().arrival().id());
        return contact.isEmpty() ? Optional.empty() : Optional.of(add(caller, contact.get(), file));
    }

    /** A file that belongs to an agency's answer. It is kept with the contact that the agency was asked about. */
    public HandedIn handInAnswer(Caller agency, RequestId id, ReceivedFile file) throws IOException {
        var asked = requests.find(Boundary.ofSender(agency), id).map(KeptRequest::request);
        if (asked.isEmpty()) {
            return new HandedIn.Unknown();
        }
        return asked.get() instanceof InformationRequest.Answerable answerable
                ? new HandedIn.Kept(
                        add(agency, answerable.exchange().ask().subject().contact(), file))
                : new HandedIn.TooLate();
    }

    /** What an agency has handed in about the contact that it was asked about; empty where it was not asked. */
    public Optional<List<Attachment>> listOfAnswer(Caller agency, RequestId id) {
        var boundary = Boundary.ofSender(agency);
        return requests.find(boundary, id)
                .map(kept -> store.of(
                        boundary, kept.request().exchange().ask().subject().contact()));
    }

    private Attachment add(Caller caller, ContactId contact, ReceivedFile file) throws IOException {
        var attachment = new Attachment(
                AttachmentId.next(),
                contact,
                caller.authority(),
                caller.agency(),
                file.fileName(),
                file.type(),
                file.size(),
                file.sha256(),
                caller.subject(),
                now(),
                Status.QUARANTINED,
                null,
                null);
        try (InputStream bytes = Files.newInputStream(file.path())) {
            var before = store.add(attachment, bytes);
            if (before.isPresent()) {
                return before.get();
            }
        }
        audit(caller, "attachment-handed-in", attachment);
        return attachment;
    }

    public Optional<Attachment> find(Boundary boundary, AttachmentId id) {
        return store.find(boundary, id);
    }

    /** What came with a contact, for a worker; that they looked is written down. */
    public Optional<List<Attachment>> list(Caller worker, Reference reference) {
        var boundary = Boundary.ofWorker(worker);
        return contacts.find(boundary, reference).map(kept -> {
            var contact = kept.contact().arrival().id();
            audit.record(worker, "attachments-viewed", "contact", contact.toString(), Map.of());
            return store.of(boundary, contact);
        });
    }

    /** What a sender handed in themselves. */
    public Optional<List<Attachment>> listOwn(Caller sender, Reference reference) {
        var boundary = Boundary.ofSender(sender);
        return contacts.find(boundary, reference)
                .map(kept -> store.of(boundary, kept.contact().arrival().id()));
    }

    /** What the agencies of this authority are called, for whoever reads whose a file is. */
    @Transactional(readOnly = true)
    public Map<AgencyId, String> agencyNames(Caller worker) {
        return agencies.within(Boundary.ofWorker(worker)).stream()
                .collect(Collectors.toUnmodifiableMap(Agency::id, Agency::name));
    }

    /** That somebody opened it is written down before they have it. */
    public void read(Caller worker, Attachment attachment, OutputStream out) throws IOException {
        if (attachment.status() != Status.CLEAN) {
            throw new IllegalStateException("only a clean file is read");
        }
        audit(worker, "attachment-read", attachment);
        store.copy(attachment, out);
    }

    private void audit(Caller caller, String action, Attachment attachment) {
        audit.record(
                caller,
                action,
                "attachment",
                attachment.id().value().toString(),
                Map.of(
                        "contact",
                        attachment.contact().toString(),
                        "type",
                        attachment.type().name()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
