package dev.golink.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.golink.server.http.RequestHeaders;

class AcceptedTest {
    @ParameterizedTest
    @CsvSource({"'', true", "*/*, true", "text/*, true", "text/plain, true", "'TEXT/PLAIN;charset=x', true",
        "'text/html, text/plain', true", "text/html, false", "text/plain;q=0, false", "'text/plain; q=0.0', false",
        "'text/plain;q=0.001', true", "'text/plain;q=0, */*', false", "'text/*;q=0, text/plain', true",
        "'*/*;q=0', false", "', ,', true",
        "'application/openmetrics-text;version=1.0.0,text/plain;version=0.0.4;q=0.5,*/*;q=0.1', true"})
    void theMostSpecificRangeCounts(String accept, boolean accepted) {
        assertThat(Accepted.has(new RequestHeaders(Map.of("accept", List.of(accept))), "text/plain; version=0.0.4"))
                .isEqualTo(accepted);
    }
}
