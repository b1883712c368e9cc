package org.safeguardinghub.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.util.backoff.BackOffExecution;

class PatienceTest {

    private final Patience patience = new Patience(Duration.ofSeconds(2));

    @Test
    void aPoisonRecordIsNotTriedAgain() {
        assertThat(tries(new IllegalStateException(new PoisonRecord("unreadable-body"))))
                .isZero();
    }

    @Test
    void aFaultThatMayPassIsTriedForABoundedTime() {
        assertThat(tries(new IllegalStateException())).isBetween(2, 10);
    }

    @Test
    void withoutItsDatabaseAServiceWaitsAsLongAsItTakes() {
        assertThat(tries(new CannotCreateTransactionException("away"))).isEqualTo(1000);
    }

    private int tries(Throwable fault) {
        var execution = patience.with(fault).start();
        int tries = 0;
        while (tries < 1000 && execution.nextBackOff() != BackOffExecution.STOP) {
            tries++;
        }
        return tries;
    }
}
