package dev.golink.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.golink.server.FixedClient;
import dev.golink.server.access.right.Role;

/** The figures of a running server, as Prometheus reads them. */
@Timeout(60)
class MetricsPageTest {
    private static final String PROMTOOL = "promtool";

    private ApiServer server;

    @BeforeEach
    void start() throws IOException {
        server = new ApiServer();
    }

    @AfterEach
    void end() {
        server.close();
    }

    @Test
    void theFiguresSayWhatTheFleetDoes() {
        try (FixedClient _ = server.phone("lab-7", ",\"can_notice\":true"); FixedClient gone = server.phone("b", "")) {
            gone.sayGoodbye();
            gone.closeCode();
            server.command(server.token(Role.OPERATOR), "?wait=30", "{\"of\":\"locate\",\"to_user\":\"lab-7\"}");

            String text = server.get("/metrics").body();

            assertThat(text.lines()).contains("golink_phones{presence=\"online\"} 1.0",
                    "golink_phones{presence=\"offline\"} 1.0", "golink_phones{presence=\"late\"} 0.0",
                    "golink_phones_sharing{state=\"off\"} 1.0", "golink_phone_connections_total 2.0",
                    "golink_phone_departures_total{reason=\"closed_by_phone\"} 1.0",
                    "golink_command_outcomes_total{outcome=\"unsupported\"} 1.0", "golink_hub_up 1.0",
                    "golink_websockets 1.0", "golink_history_storing 1.0");
            assertThat(text).containsPattern("golink_messages_total\\{direction=\"in\"} [4-9]\\.0")
                    .containsPattern("golink_traffic_bytes_total\\{direction=\"out\"} [1-9]")
                    .containsPattern("golink_hub_lag_seconds_bucket\\{le=\"\\+Inf\"} [0-9]+\n")
                    .contains("golink_build_info{version=", "# HELP golink_connections_refused_total ",
                            "# TYPE golink_heap_used_bytes gauge");
        }
    }

    @Test
    void itIsTheTextFormatOfPrometheus() {
        HttpResponse<String> answer = server.send(server.request("/metrics", server.token(Role.VIEWER)).header("Accept",
                "application/openmetrics-text;version=1.0.0;q=0.5,text/plain;version=0.0.4;q=0.4,*/*;q=0.1"));

        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("text/plain; version=0.0.4; charset=utf-8");
    }

    @Test
    void promtoolFindsNoFault() throws IOException, InterruptedException {
        assumeThat(Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .anyMatch(folder -> new File(folder, PROMTOOL).canExecute())).as("promtool is installed").isTrue();
        try (FixedClient _ = server.phone("lab-7", "")) {
            Process promtool = new ProcessBuilder(PROMTOOL, "check", "metrics").redirectErrorStream(true).start();
            promtool.getOutputStream().write(server.get("/metrics").body().getBytes(StandardCharsets.UTF_8));
            promtool.getOutputStream().close();

            assertThat(new String(promtool.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).isEmpty();
            assertThat(promtool.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(promtool.exitValue()).isZero();
        }
    }
}
