package dev.golink.benchmarks.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ServerKindTest {
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RAW")
    void theSameProgramIsStartedWithAndWithoutTls(ServerKind kind) {
        assertThat(kind.isGoLink()).isTrue();
        assertThat(kind.program(Path.of("data"))).startsWith(
                ServerKind.GOLINK_TOKENS.program(Path.of("data")).toArray(String[]::new));
        assertThat(kind.program(Path.of("data")).contains("--allow-anonymous")).isEqualTo(kind.isOpen());
        assertThat(kind.program(Path.of("data")).contains("--tls")).isEqualTo(kind.isTls());
    }

    @Test
    void onlyOneKindGoesOnWithSessions() {
        assertThat(ServerKind.values()).filteredOn(ServerKind::resumes).containsExactly(ServerKind.GOLINK_TLS);
        assertThat(ServerKind.values()).filteredOn(ServerKind::isTls).containsExactly(ServerKind.GOLINK_TLS,
                ServerKind.GOLINK_TLS_FULL);
    }
}
