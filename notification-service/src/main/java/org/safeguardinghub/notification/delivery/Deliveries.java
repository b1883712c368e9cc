package org.safeguardinghub.notification.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;

/** Every delivery and its log, whoever stores them. */
public interface Deliveries {

    Optional<Delivery> find(DeliveryId id);

    /** The delivery, held until the end of the transaction. */
    Optional<Delivery> hold(DeliveryId id);

    /** Those about a contact that are still on their way, held until the end of the transaction. */
    List<Delivery.Open> holdOpen(ContactId contact);

    /** False when the same notice to the same agency on the same channel is planned already. */
    boolean add(Delivery.Due delivery);

    void save(Delivery delivery);

    /** Puts a delivery back to the start; its log stays. */
    void restart(Delivery.Due delivery);

    /** Adds a line to the log; lines are never changed. */
    void log(DeliveryId id, Attempt attempt);

    List<Attempt> log(DeliveryId id);

    /** Open deliveries whose time passed before this and which nobody has tried. */
    List<DeliveryId> overlooked(Instant before, int limit);

    Optional<Planned> planned(DeliveryId id);

    /** The newest first. */
    List<Planned> page(Filter filter, @Nullable DeliveryId after, int limit);

    record Planned(Delivery delivery, Instant plannedAt) {}

    /**
     * @param recipient null for every agency of the authority
     * @param contact null for every contact
     */
    record Filter(
            AuthorityId authority,
            @Nullable AgencyId recipient,
            @Nullable ContactId contact) {

        boolean holds(Notice notice) {
            return notice.authority().equals(authority)
                    && (recipient == null || recipient.equals(notice.recipient()))
                    && (contact == null || contact.equals(notice.contact()));
        }
    }
}
