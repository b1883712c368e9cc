package org.safeguardinghub.kit.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.contracts.identity.PersonId;
import org.safeguardinghub.contracts.referral.PersonEvent.RestrictionLifted;
import org.safeguardinghub.contracts.referral.PersonEvent.RestrictionStands;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.kit.testapp.TestApplication;
import org.safeguardinghub.testkit.infrastructure.HubInfrastructure;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@HubInfrastructure(database = "referral")
@SpringBootTest(
        classes = TestApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {"spring.application.name=kit", "hub.outbox.relay=false"})
class WallsIT {

    static final AuthorityId HERE = new AuthorityId("walls");
    static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");

    @Autowired
    Walls walls;

    final PersonId child = new PersonId(UUID.randomUUID());
    final UUID restriction = UUID.randomUUID();
    final Caller zadie = worker(UUID.randomUUID());
    final ContactId first = new ContactId(UUID.randomUUID());
    final ContactId second = new ContactId(UUID.randomUUID());

    @Test
    void aWallKeepsOneWorkerOutOfWhatItReaches() {
        walls.stands(wall(List.of(first)));

        assertThat(walls.keepOut(zadie, first)).isTrue();
        assertThat(walls.keepOut(zadie, second)).isFalse();
        assertThat(walls.keepOut(worker(UUID.randomUUID()), first)).isFalse();
    }

    @Test
    void theLastWordHolds() {
        walls.stands(wall(List.of(first)));
        walls.stands(wall(List.of(second)));

        assertThat(walls.keepOut(zadie, first)).isFalse();
        assertThat(walls.keepOut(zadie, second)).isTrue();
    }

    @Test
    void oneThatIsLiftedKeepsNobodyOut() {
        walls.stands(wall(List.of(first)));
        walls.lifted(new RestrictionLifted(child, HERE, restriction, "CONFLICT_WALL", NOW));

        assertThat(walls.keepOut(zadie, first)).isFalse();
    }

    @Test
    void anotherKindOfRestrictionKeepsNobodyOut() {
        walls.stands(new RestrictionStands(
                child, HERE, restriction, "CONFIDENTIAL_ADDRESS", null, List.of(first), false, NOW));

        assertThat(walls.keepOut(zadie, first)).isFalse();
    }

    private RestrictionStands wall(List<ContactId> contacts) {
        return new RestrictionStands(child, HERE, restriction, "CONFLICT_WALL", zadie.accountId(), contacts, true, NOW);
    }

    private static Caller worker(UUID subject) {
        return new Caller(
                subject.toString(),
                "dashboard",
                new AgencyId("walls"),
                "LOCAL_AUTHORITY",
                "Walls",
                HERE,
                Set.of("front-door-worker"),
                Set.of(),
                "Zadie Oyelaran");
    }
}
