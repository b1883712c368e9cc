package org.safeguardinghub.gateway.entrance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class RouteTableTest {

    @ParameterizedTest
    @ValueSource(strings = {"/internal", "/internal/v1", "/actuator", "api"})
    void noWayInLeadsToTheInside(String prefix) {
        assertThatThrownBy(() -> new RouteTable(List.of(to(prefix)))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPrefixCoversWholeSegmentsOnly() {
        var table = new RouteTable(List.of(to("/api/v1/referrals")));

        assertThat(table.find("/api/v1/referrals")).isPresent();
        assertThat(table.find("/api/v1/referrals/1")).isPresent();
        assertThat(table.find("/api/v1/referrals-of-others")).isEmpty();
    }

    private static Route to(String prefix) {
        return new Route(
                "one",
                URI.create("http://127.0.0.1:1"),
                List.of(prefix),
                List.of(),
                Duration.ofSeconds(1),
                1,
                DataSize.ofMegabytes(1),
                true,
                Duration.ofSeconds(5));
    }
}
