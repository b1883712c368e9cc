package org.safeguardinghub.consent.boundary.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.consent.boundary.Boundaries;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.testkit.infrastructure.HubInfrastructure;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What a transaction knows of its boundary. */
@SpringBootTest
@HubInfrastructure(database = "consent", topics = "hub.referral.consent-service.dead-letter")
class BoundariesIT {

    static final AuthorityId HERE = new AuthorityId("bound-borough");
    static final AgencyId SCHOOL = new AgencyId("bound-school");

    @Autowired
    Boundaries boundaries;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    TransactionTemplate transaction = new TransactionTemplate();
    TransactionTemplate another = new TransactionTemplate();

    @BeforeEach
    void onePerThoughtAndOneInside() {
        transaction = new TransactionTemplate(transactions);
        another = new TransactionTemplate(transactions);
        another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Test
    void enteringAgainAsksTheDatabaseNothing() {
        transaction.executeWithoutResult(_ -> {
            boundaries.enter(HERE);
            jdbc.sql("select set_config('app.agency', 'seen', true)")
                    .query(String.class)
                    .single();

            boundaries.enter(HERE);

            assertThat(entered()).isEqualTo("bound-borough seen");
        });
    }

    @Test
    void theLastOneEnteredHolds() {
        transaction.executeWithoutResult(_ -> {
            boundaries.enter(HERE);
            boundaries.enter(HERE, SCHOOL);
            assertThat(entered()).isEqualTo("bound-borough bound-school");

            boundaries.enter(HERE);

            assertThat(entered()).isEqualTo("bound-borough *");
        });
    }

    @Test
    void theNextTransactionAndOneInsideHaveEnteredNone() {
        transaction.executeWithoutResult(_ -> {
            boundaries.enter(HERE);
            another.executeWithoutResult(_ -> {
                assertThat(entered()).isBlank();
                boundaries.enter(HERE, SCHOOL);
                assertThat(entered()).isEqualTo("bound-borough bound-school");
            });
            boundaries.enter(HERE);
            assertThat(entered()).isEqualTo("bound-borough *");
        });

        transaction.executeWithoutResult(_ -> {
            assertThat(entered()).isBlank();
            boundaries.enter(HERE);
            assertThat(entered()).isEqualTo("bound-borough *");
        });
    }

    @Test
    void withoutATransactionThereIsNone() {
        assertThatThrownBy(() -> boundaries.enter(HERE)).isInstanceOf(IllegalTransactionStateException.class);
    }

    private String entered() {
        return jdbc.sql("""
                        select concat_ws(' ', nullif(current_setting('app.authority', true), ''),
                                         nullif(current_setting('app.agency', true), ''))""").query(String.class).single();
    }
}
