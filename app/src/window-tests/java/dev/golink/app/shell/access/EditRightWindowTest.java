package dev.golink.app.shell.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import dev.golink.app.shell.support.DetailsSetUp;
import dev.golink.app.shell.support.TestWindow;
import dev.golink.server.access.right.Role;

/** Without the right to edit, names, notes, groups and tags can be read and not changed, and the window says why. */
class EditRightWindowTest extends DetailsSetUp {
    private static final String WHY = "you do not have the right “Edit phone details”";

    @Test
    void theDetailsAreReadOnly() {
        openAs(Role.VIEWER);

        await().until(() -> isShown("details-read-only"));
        assertThat(window.text("details-read-only")).isEqualTo("Read only: " + WHY);
        assertThat(List.of("nickname", "note")).noneMatch(this::isEditable);
        assertThat(help("nickname")).isEqualTo("Nickname: " + WHY);
        assertThat(List.of("add-group", "add-tag")).noneMatch(window::isEnabled).allMatch(id -> help(id).contains(WHY));
        assertThat(window.all("#details .remove")).isNotEmpty()
                .allMatch(node -> node.isDisabled() && node.getAccessibleHelp().contains(WHY));
    }

    @Test
    void aTextThatWasTypedBeforeTheRightWasTakenIsNotSaved() {
        openAs(Role.OPERATOR);
        type("nickname", "Door");
        await().until(() -> window.isEnabled("nickname-save"));

        window.fleet.fakeAccess().rights(Role.VIEWER.rights());
        await().until(() -> !window.isEnabled("nickname-save"));
        focus("nickname");
        robot.push(KeyCode.ENTER);

        assertThat(help("nickname-save")).contains(WHY);
        assertThat(window.fleet.phone("lab-1").profile().nickname()).isEmpty();
        assertThat(window.text("nickname-state")).isEqualTo("Not saved yet");
    }

    @Test
    void aRightThatIsGivenLaterMakesTheDetailsEditable() {
        openAs(Role.VIEWER);
        await().until(() -> isShown("details-read-only"));

        window.fleet.fakeAccess().rights(Role.OPERATOR.rights());

        await().until(() -> !isShown("details-read-only"));
        assertThat(List.of("nickname", "note")).allMatch(this::isEditable);
        assertThat(List.of("add-group", "add-tag")).allMatch(window::isEnabled);
    }

    @Test
    void theKeyThatRenamesSaysWhyItDoesNothing() {
        openAs(Role.VIEWER);

        robot.push(KeyCode.F2);

        await().until(() -> window.notices().contains("F2: " + WHY));
        assertThat(TestWindow.fx(() -> window.stage().getScene().getFocusOwner())).isEqualTo(window.table());
    }

    @Test
    void theKeyOfGroupsSaysWhyItDoesNothing() {
        openAs(Role.VIEWER);

        press(KeyCode.G);

        await().until(() -> window.notices().contains("Ctrl+G: " + WHY));
        assertThat(window.all("#name-field")).isEmpty();
    }

    @Test
    void theKeyOfTagsSaysWhyItDoesNothing() {
        openAs(Role.VIEWER);

        press(KeyCode.T);

        await().until(() -> window.notices().contains("Ctrl+T: " + WHY));
        assertThat(window.all("#name-field")).isEmpty();
    }

    @Test
    void aGroupIsNeitherRenamedNorDeleted() {
        openAs(Role.VIEWER);
        press(KeyCode.B);
        await().until(() -> isShown("names"));
        TestWindow.fx(() -> {
            ListView<?> names = (ListView<?>) window.stage().getScene().lookup("#names");
            names.getSelectionModel().select(1);
            names.requestFocus();
            return null;
        });

        robot.push(KeyCode.F2).push(KeyCode.DELETE);

        await().until(() -> window.notices().stream().anyMatch(text -> text.endsWith("Delete: " + WHY)));
        assertThat(window.notices()).contains("F2: " + WHY);
        assertThat(window.all("#name-field")).isEmpty();
        assertThat(window.fleet.phone("lab-1").profile().groups()).containsExactly("Room 1");
    }

    private void openAs(Role role) {
        window.fleet.fakeAccess().rights(role.rights());
        open(in("lab-1", "Room 1"));
        window.select("lab-1");
        await().until(() -> isShown("nickname"));
    }

    private void focus(String id) {
        TestWindow.fx(() -> {
            window.stage().getScene().lookup("#" + id).requestFocus();
            return null;
        });
    }

    private boolean isEditable(String id) {
        return TestWindow.fx(() -> ((TextInputControl) window.stage().getScene().lookup("#" + id)).isEditable());
    }

    private String help(String id) {
        return TestWindow.fx(() -> {
            Node node = window.stage().getScene().lookup("#" + id);
            return String.valueOf(node.getAccessibleHelp());
        });
    }
}
