package org.safeguardinghub.referral.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.referral.contact.Boundary;

/** Where files lie, with what is known of them. */
public interface AttachmentStore {

    /** @return what lies there already, where the same file was sent before */
    Optional<Attachment> add(Attachment attachment, InputStream bytes) throws IOException;

    Optional<Attachment> find(Boundary boundary, AttachmentId id);

    List<Attachment> of(Boundary boundary, ContactId contact);

    /** Piece by piece: a file is never whole in memory. */
    void copy(Attachment attachment, OutputStream to) throws IOException;

    /** One that waits for a scan, held until the end of the transaction. */
    Optional<Attachment> nextToScan(Instant now);

    void settle(Attachment attachment);

    void tryAgain(Attachment attachment, Instant at);
}
