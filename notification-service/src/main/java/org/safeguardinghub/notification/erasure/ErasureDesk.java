package org.safeguardinghub.notification.erasure;

import java.util.Map;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactErased;
import org.safeguardinghub.kit.audit.AuditTrail;
import org.safeguardinghub.notification.alert.AlertDesk;
import org.safeguardinghub.notification.delivery.Despatch;
import org.safeguardinghub.notification.register.KnownContacts;
import org.safeguardinghub.notification.timer.Timekeeper;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where everything ends that was still to be told about an erased contact. What was told stays, in ids, references, codes
 * and times: that somebody was told has to be answered for longer.
 */
@Service
@Transactional
public class ErasureDesk {

    private final KnownContacts contacts;
    private final Timekeeper timekeeper;
    private final Despatch despatch;
    private final AlertDesk alerts;
    private final AuditTrail audit;

    ErasureDesk(KnownContacts contacts, Timekeeper timekeeper, Despatch despatch, AlertDesk alerts, AuditTrail audit) {
        this.contacts = contacts;
        this.timekeeper = timekeeper;
        this.despatch = despatch;
        this.alerts = alerts;
        this.audit = audit;
    }

    /** Twice is once. */
    public void erased(ContactErased erased) {
        var contact = erased.contactId();
        if (!contacts.forget(contact, erased.authority(), erased.occurredAt())) {
            return;
        }
        timekeeper.stopAll(contact, erased.occurredAt());
        despatch.callBack(contact);
        alerts.standDown(contact);
        audit.recordByService(erased.authority(), "contact-erased", "contact", contact.toString(), Map.of());
    }

    /** Whether what is heard about it comes too late to start anything. */
    public boolean isErased(ContactId contact) {
        return contacts.isErased(contact);
    }
}
