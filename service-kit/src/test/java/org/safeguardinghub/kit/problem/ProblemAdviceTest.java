package org.safeguardinghub.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;

class ProblemAdviceTest {

    final ProblemAdvice advice = new ProblemAdvice();

    @Test
    void whoeverFindsNoFreeConnectionIsToldToAskAgain() {
        var fault = new IllegalStateException(new SQLTransientConnectionException("no connection in 5000 ms"));

        var answer = advice.broken(fault);

        assertThat(answer.getStatusCode().value()).isEqualTo(503);
        assertThat(answer.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("2");
        assertThat(answer.getBody()).isNotNull().extracting(Problem::code).isEqualTo("service-busy");
    }

    @Test
    void whenTheDiskIsFullTheSenderIsToldThatNothingWasStoredAndToSendItAgain() {
        var fault = new IllegalStateException(new SQLException("could not extend file", "53100"));

        var answer = advice.broken(fault);

        assertThat(answer.getStatusCode().value()).isEqualTo(503);
        assertThat(answer.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("60");
        assertThat(answer.getBody()).isNotNull().extracting(Problem::code).isEqualTo("cannot-store-now");
    }

    @Test
    void aRefusalOfTheDatabaseIsNotCalledAFullDisk() {
        var answer = advice.broken(new IllegalStateException(new SQLException("duplicate key", "23505")));

        assertThat(answer.getStatusCode().value()).isEqualTo(500);
    }

    @Test
    void whatBrokeIsNotCalledBusy() {
        var answer = advice.broken(new IllegalStateException("Amara"));

        assertThat(answer.getStatusCode().value()).isEqualTo(500);
        assertThat(answer.getBody())
                .isNotNull()
                .extracting(Problem::toString)
                .asString()
                .doesNotContain("Amara");
    }
}
