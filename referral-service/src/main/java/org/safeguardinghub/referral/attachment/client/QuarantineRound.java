package org.safeguardinghub.referral.attachment.client;

import org.safeguardinghub.referral.attachment.Quarantine;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Has the scanner look at whatever waits, every few seconds. */
@Component
class QuarantineRound {

    private static final int AT_MOST = 50;

    private final Quarantine quarantine;

    QuarantineRound(Quarantine quarantine) {
        this.quarantine = quarantine;
    }

    @Scheduled(fixedDelayString = "${hub.antivirus.each:5s}", initialDelayString = "${hub.antivirus.each:5s}")
    void round() {
        for (int i = 0; i < AT_MOST && quarantine.scanNext(); i++) {
            // Until nothing waits.
        }
    }
}
