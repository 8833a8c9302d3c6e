package dev.golink.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.golink.app.shell.support.TestWindow;
import dev.golink.ui.fixtures.Phones;

/** Setting the computer's clock while the window is open. */
class SetClockTest {
    private final TestWindow window = TestWindow.english();

    @AfterEach
    void close() {
        window.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {-8, 8})
    void theOnlineLineAndTheAgesOfPhonesGoOn(long hours) {
        window.fleet.put(Phones.online("lab-1"));
        window.show(1280, 800);
        await().until(() -> window.row("lab-1") != null);
        pass(Duration.ofSeconds(20));
        await().untilAsserted(() -> assertThat(online()).contains("The data covers 30 s"));

        window.clock.set(Duration.ofHours(hours));
        pass(Duration.ofSeconds(20));

        await().untilAsserted(() -> assertThat(online()).contains("The data covers 50 s"));
        await().untilAsserted(() -> assertThat(window.says("lab-1")).contains("42 s"));
    }

    private void pass(Duration time) {
        window.clock.turn(time);
    }

    private String online() {
        return TestWindow.fx(() -> window.stage().getScene().lookup("#online-history").getAccessibleText());
    }
}
