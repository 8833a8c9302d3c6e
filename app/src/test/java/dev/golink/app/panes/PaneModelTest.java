package dev.golink.app.panes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import dev.golink.ui.settings.Settings;

class PaneModelTest {
    private final Settings settings = Settings.inMemory();

    @Test
    void untilTheOperatorChoosesThePaneOpensWhereThereIsRoom() {
        PaneModel pane = pane();
        assertThat(pane.openProperty().get()).isFalse();

        pane.setRoom(true);
        assertThat(pane.openProperty().get()).isTrue();

        pane.setRoom(false);
        assertThat(pane.openProperty().get()).isFalse();
    }

    @Test
    void operatorsChoiceStaysForAnyRoomAndTheNextWindow() {
        PaneModel pane = pane();
        pane.setRoom(true);

        pane.toggle();

        assertThat(pane.openProperty().get()).isFalse();
        PaneModel next = pane();
        next.setRoom(true);
        assertThat(next.openProperty().get()).isFalse();
    }

    @Test
    void widthIsRememberedWithinItsBounds() {
        PaneModel pane = pane();
        pane.resize(333.3);
        pane.remember();
        assertThat(pane().widthProperty().get()).isEqualTo(333);

        pane.resize(10_000);
        assertThat(pane.widthProperty().get()).isEqualTo(500);
    }

    @Test
    void aResizedPaneStaysOpenButAnUnchangedOneDoesNot() {
        PaneModel pane = pane();
        pane.setRoom(true);

        pane.remember();
        assertThat(pane().openProperty().get()).isFalse();

        pane.resize(333);
        pane.remember();
        assertThat(pane().openProperty().get()).isTrue();
    }

    private PaneModel pane() {
        return new PaneModel(settings, "details", 300, 200, 500);
    }
}
