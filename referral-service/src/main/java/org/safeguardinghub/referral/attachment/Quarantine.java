package org.safeguardinghub.referral.attachment;

import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.audit.AuditTrail;
import org.safeguardinghub.referral.attachment.Attachment.Status;
import org.safeguardinghub.referral.attachment.Scanner.Verdict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where files wait until a scanner has said that they are clean. Without a scanner they wait for ever. */
@Service
public class Quarantine {

    private static final Duration AGAIN = Duration.ofMinutes(1);

    private final AttachmentStore store;
    private final Scanner scanner;
    private final AuditTrail audit;
    private final InstantSource clock;

    Quarantine(AttachmentStore store, Scanner scanner, AuditTrail audit, InstantSource clock) {
        this.store = store;
        this.scanner = scanner;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Scans one file, if one waits. Others may do the same at the same time with another.
     *
     * @return whether there was one
     */
    @Transactional
    public boolean scanNext() {
        return store.nextToScan(clock.instant()).map(this::scan).isPresent();
    }

    private Attachment scan(Attachment attachment) {
        switch (scanner.scan(out -> store.copy(attachment, out))) {
            case Verdict.Clean _ -> settle(attachment, Status.CLEAN, null);
            case Verdict.Infected(var signature) -> settle(attachment, Status.INFECTED, signature);
            case Verdict.CannotSay _ ->
                store.tryAgain(attachment, clock.instant().plus(AGAIN));
        }
        return attachment;
    }

    private void settle(Attachment waiting, Status status, @Nullable String signature) {
        store.settle(new Attachment(
                waiting.id(),
                waiting.contact(),
                waiting.authority(),
                waiting.agency(),
                waiting.fileName(),
                waiting.type(),
                waiting.size(),
                waiting.sha256(),
                waiting.sentBy(),
                waiting.sentAt(),
                status,
                signature,
                clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        audit.recordByService(
                waiting.authority(),
                status == Status.CLEAN ? "attachment-found-clean" : "attachment-found-infected",
                "attachment",
                waiting.id().value().toString(),
                Map.of());
    }
}
