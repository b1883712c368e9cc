package org.safeguardinghub.referral.administration.persistence;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.kit.body.Bodies;
import org.safeguardinghub.kit.body.Findings;
import org.safeguardinghub.kit.body.Place;
import org.safeguardinghub.referral.administration.SettingApproved;
import org.safeguardinghub.referral.administration.SettingChange;
import org.safeguardinghub.referral.administration.SettingChange.Approved;
import org.safeguardinghub.referral.administration.SettingKind;
import org.safeguardinghub.referral.administration.Settings;
import org.safeguardinghub.referral.administration.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Remembers for a few seconds what each authority has settled: not what holds now but the whole timeline, so that a
 * change that is still to come begins on the instant. What is approved with immediate effect is known here at once, and
 * to other instances within {@link #KEPT}.
 */
@Component
class CachedSettings implements Settings {

    private static final Duration KEPT = Duration.ofSeconds(5);

    private final ApprovedSettings approved;
    private final InstantSource clock;
    private final Map<AuthorityId, Known> known = new ConcurrentHashMap<>();

    CachedSettings(ApprovedSettings approved, InstantSource clock) {
        this.approved = approved;
        this.clock = clock;
    }

    @Override
    public <T> T inForce(SettingKind<T> kind, AuthorityId authority, Instant when) {
        var settled = of(authority);
        return settled.read(kind, settled.timeline(kind).at(when));
    }

    @Override
    public <T> T numbered(SettingKind<T> kind, AuthorityId authority, int number) {
        var settled = of(authority);
        return settled.read(kind, settled.timeline(kind).numbered(number));
    }

    private Known of(AuthorityId authority) {
        var remembered = known.get(authority);
        var now = clock.instant();
        if (remembered != null && now.isBefore(remembered.until())) {
            return remembered;
        }
        var fresh = new Known(approved.of(authority), now.plus(KEPT), new ConcurrentHashMap<>());
        known.put(authority, fresh);
        return fresh;
    }

    @TransactionalEventListener
    void forget(SettingApproved settled) {
        known.remove(settled.authority());
    }

    /** @param read what was read already, by kind and number */
    private record Known(Map<String, Timeline> timelines, Instant until, Map<String, Object> read) {

        private static final Timeline NOTHING_SETTLED = new Timeline(List.of());
        private static final Bodies BODIES = new Bodies();

        Timeline timeline(SettingKind<?> kind) {
            return timelines.getOrDefault(kind.code(), NOTHING_SETTLED);
        }

        /** One kind reads one type, so what was read for it before is of that type. */
        @SuppressWarnings("unchecked")
        <T> T read(SettingKind<T> kind, Optional<Approved> change) {
            int number = change.map(settled -> settled.wish().number()).orElse(SettingChange.STANDARD);
            var content = change.map(settled -> settled.wish().content()).orElseGet(kind::standard);
            return (T) read.computeIfAbsent(kind.code() + ' ' + number, _ -> kind.read(place(content), number));
        }

        private static Place place(String content) {
            return new Place(BODIES.parse(content.getBytes(StandardCharsets.UTF_8)), "", new Findings());
        }
    }
}
