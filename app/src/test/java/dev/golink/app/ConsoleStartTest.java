package dev.golink.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A window counts as made only once it is painted; the waiting caller gets any earlier failure. */
class ConsoleStartTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final CompletableFuture<Void> made = new CompletableFuture<>();

    @BeforeAll
    static void startTheToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void startSucceedsWhenTheWindowIsPainted() {
        make(() -> shown(new Region()));

        assertThat(made).succeedsWithin(PATIENCE);
    }

    @Test
    void startSucceedsWhenTheWindowIsMinimised() {
        make(() -> {
            Stage stage = shown(new Region());
            stage.setIconified(true);
            return stage;
        });

        assertThat(made).succeedsWithin(PATIENCE);
    }

    @Test
    void startFailsWithTheErrorThrownWhileBuildingTheWindow() {
        make(() -> {
            throw new IllegalStateException("no icons");
        });

        assertThat(made).failsWithin(PATIENCE).withThrowableThat().withMessageContaining("no icons");
    }

    @Test
    void startFailsWithTheErrorThrownDuringTheFirstLayout() {
        make(() -> shown(new Region() {
            @Override
            protected void layoutChildren() {
                throw new IllegalStateException("no room");
            }
        }));

        assertThat(made).failsWithin(PATIENCE).withThrowableThat().withMessageContaining("no room");
    }

    private void make(Supplier<Stage> window) {
        WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(20), () -> ConsoleStart.make(made, window));
        WaitForAsyncUtils.clearExceptions();
    }

    private static Stage shown(Region content) {
        Stage stage = new Stage();
        stage.setScene(new Scene(content, 100, 100));
        stage.show();
        return stage;
    }
}
