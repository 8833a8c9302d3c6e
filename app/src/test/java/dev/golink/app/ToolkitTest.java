package dev.golink.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ToolkitTest {
    @Test
    void aStartWithoutArgumentsMayShowAWindow() {
        assertThat(mayShowWindow()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--port=0", "--connect=ws://lab.example:8080", "golink://lab.example"})
    void anOptionOrALinkMayShowAWindow(String argument) {
        assertThat(mayShowWindow(argument)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--headless", "--headless=true", "--help", "--version", "-V", "simulate", "cert",
        "--config=/srv/golink.toml"})
    void theseShowNoneOrAreInAFileThatMaySaySo(String argument) {
        assertThat(mayShowWindow(argument)).isFalse();
        assertThat(Toolkit.mayShowWindow(List.of("--port=0", "--headless"), Map.of())).isFalse();
    }

    @Test
    void aVariableMayAskForNoWindow() {
        assertThat(Toolkit.mayShowWindow(List.of(), Map.of("GOLINK_HEADLESS", "true"))).isFalse();
        assertThat(Toolkit.mayShowWindow(List.of(), Map.of("GOLINK_PORT", "9000"))).isTrue();
    }

    private static boolean mayShowWindow(String... arguments) {
        return Toolkit.mayShowWindow(List.of(arguments), Map.of());
    }
}
