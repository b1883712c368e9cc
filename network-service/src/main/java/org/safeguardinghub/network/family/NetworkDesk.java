package org.safeguardinghub.network.family;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.safeguardinghub.contracts.Topics;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.contracts.network.NetworkEvent.NetworkSeeded;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactClaimed;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactErased;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactReceived;
import org.safeguardinghub.kit.audit.AuditTrail;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.kit.outbox.Outbox;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a child's network is opened, filled with suggestions, and read. */
@Service
@Transactional
public class NetworkDesk {

    private final Networks networks;
    private final SeedingWork work;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final InstantSource clock;

    NetworkDesk(Networks networks, SeedingWork work, Outbox outbox, AuditTrail audit, InstantSource clock) {
        this.networks = networks;
        this.work = work;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Opens the network and writes down the work of filling it, in one transaction. Twice is once. */
    public void open(ContactReceived received) {
        var now = clock.instant();
        var opening = new Network.Opening(NetworkId.next(), received.contactId(), received.authority(), now);
        boolean waitsForAWorker = received.sourceAgency().equals(AgencyId.PUBLIC);
        var waitingFor = waitsForAWorker ? WaitingFor.A_WORKER : WaitingFor.FIRST_TRY;
        if (networks.add(new Network.Waiting(opening, waitingFor, 0, now))) {
            if (!waitsForAWorker) {
                work.schedule(received.contactId(), received.authority(), now);
            }
            audit(opening, "network-opened", Map.of());
        }
    }

    /** What the public form told is gathered from only once a person has taken it. */
    public void claimed(ContactClaimed claimed) {
        var now = clock.instant();
        networks.findToChange(claimed.contactId(), claimed.authority())
                .filter(network -> network instanceof Network.Waiting waiting && waiting.what() == WaitingFor.A_WORKER)
                .ifPresent(network -> {
                    networks.save(new Network.Waiting(network.opening(), WaitingFor.FIRST_TRY, 0, now));
                    work.schedule(claimed.contactId(), claimed.authority(), now);
                });
    }

    /**
     * Takes in what came of asking for the household. A network that is already filled stays as it is.
     *
     * @return when to ask again, if ever
     */
    public Optional<Instant> take(ContactId contact, AuthorityId authority, Search search, Duration firstPause) {
        var network = networks.findToChange(contact, authority).orElseThrow();
        if (!(network instanceof Network.Waiting waiting)) {
            return Optional.empty();
        }
        var now = clock.instant();
        return switch (search) {
            case Search.Found(var household) -> fill(waiting.seed(household, now));
            case Search.NotYet(var what) -> postpone(waiting.waitLonger(what, firstPause, now));
            case Search.Withheld() -> giveUp(waiting.withhold(now));
        };
    }

    /** Whoever was in it is forgotten, and nothing that comes late opens it again. Twice is once. */
    public void erased(ContactErased erased) {
        var network =
                networks.findToChange(erased.contactId(), erased.authority()).orElseGet(() -> neverOpened(erased));
        if (network instanceof Network.Erased) {
            return;
        }
        networks.save(network.erase(erased.occurredAt()));
        audit(network.opening(), "network-erased", Map.of());
    }

    private Network neverOpened(ContactErased erased) {
        var now = clock.instant();
        var opening = new Network.Opening(NetworkId.next(), erased.contactId(), erased.authority(), now);
        var waiting = new Network.Waiting(opening, WaitingFor.A_WORKER, 0, now);
        networks.add(waiting);
        return waiting;
    }

    /** A worker reads the network, which is written down. */
    public Optional<Network> read(ContactId contact, Caller caller) {
        var network = networks.find(contact, caller.authority());
        network.ifPresent(_ -> audit.record(caller, "network-read", "contact", contact.toString(), Map.of()));
        return network;
    }

    /** What is held is handed over to whoever answers a subject access request, which is written down. */
    public Optional<Network> handOver(ContactId contact, AuthorityId authority) {
        var network = networks.find(contact, authority);
        network.ifPresent(found -> audit(found.opening(), "network-handed-over", Map.of()));
        return network;
    }

    private Optional<Instant> fill(Network.Seeded seeded) {
        networks.save(seeded);
        var people = seeded.members().size();
        outbox.add(
                Topics.NETWORK,
                new NetworkSeeded(
                        seeded.contact(), seeded.authority(), seeded.id().value(), people, seeded.at()));
        audit(seeded.opening(), "network-seeded", Map.of("people", Integer.toString(people)));
        return Optional.empty();
    }

    private Optional<Instant> postpone(Network.Waiting waiting) {
        networks.save(waiting);
        return Optional.of(waiting.nextTry());
    }

    private Optional<Instant> giveUp(Network.Withheld withheld) {
        networks.save(withheld);
        audit(withheld.opening(), "network-withheld", Map.of());
        return Optional.empty();
    }

    private void audit(Network.Opening opening, String action, Map<String, String> codes) {
        audit.recordByService(
                opening.authority(), action, "contact", opening.contact().toString(), codes);
    }
}
