package dev.golink.app.shell.support;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;

import org.awaitility.Awaitility;
import org.testfx.util.WaitForAsyncUtils;

import dev.golink.app.notices.rules.NoticeRules;
import dev.golink.app.notices.rules.RulesModel;
import dev.golink.server.fleet.phone.Departure.Reason;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.ui.fixtures.Phones;

/** Actions of tests on a window's notices. */
public final class NoticeSteps {
    private final TestWindow window;

    public NoticeSteps(TestWindow window) {
        this.window = window;
    }

    /** Sets rules that report every silence at once; to be called before the window is shown. */
    public void tellAtOnce() {
        change(NoticeRules.USUAL.with(Duration.ZERO));
    }

    /** Sets these rules; to be called before the window is shown. */
    public void change(NoticeRules rules) {
        new RulesModel(window.clock, window.settings).change(rules);
    }

    /** Makes phones lose their connections. */
    public void lose(String... ids) {
        window.fleet.put(List.of(ids).stream()
                .map(id -> Phones.gone(window.fleet.phone(id), Reason.CONNECTION_LOST, Duration.ZERO))
                .toArray(Phone[]::new));
        List.of(ids).forEach(id -> await(id, Presence.OFFLINE));
    }

    /** Makes a phone online again, and waits until the window shows it. */
    public void comeBack(String id) {
        window.fleet.put(Phones.online(id));
        await(id, Presence.ONLINE);
    }

    private void await(String id, Presence presence) {
        Awaitility.await().until(() -> TestWindow.fx(() -> window.table().getItems().stream()
                .anyMatch(row -> row.id().value().equals(id) && row.phone().presence() == presence)));
        WaitForAsyncUtils.waitForFxEvents();
    }

    public void openCentre() {
        fire("bell");
    }

    public void openFirstGroup() {
        TestWindow.fx(() -> {
            tree().getRoot().getChildren().stream().filter(item -> !item.isLeaf()).findFirst().orElseThrow()
                    .setExpanded(true);
            return null;
        });
    }

    /** Chooses an item of the notice centre's menu for quiet mode; the centre has been open before. */
    public void quiet(String id) {
        TestWindow.fx(() -> {
            MenuButton button = (MenuButton) window.stage().getScene().lookup("#quiet");
            button.getItems().stream().filter(item -> id.equals(item.getId())).forEach(MenuItem::fire);
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** The accessible texts of the notice centre's rows, from top to bottom. */
    public List<String> listed() {
        return TestWindow.fx(() -> window.stage().getScene().getRoot().lookupAll("#notice-tree .tree-cell").stream()
                .<TreeCell<?>>map(TreeCell.class::cast).sorted(Comparator.comparingInt(TreeCell::getIndex))
                .map(Node::getAccessibleText).filter(text -> text != null && !text.isEmpty()).toList());
    }

    @SuppressWarnings("unchecked")
    public TreeView<Object> tree() {
        return (TreeView<Object>) window.stage().getScene().lookup("#notice-tree");
    }

    /** The number of rows in the notice centre, including those of open groups. */
    public int lines() {
        return TestWindow.fx(() -> tree().getExpandedItemCount());
    }

    public TreeItem<Object> selected() {
        return TestWindow.fx(() -> tree().getSelectionModel().getSelectedItem());
    }

    public void fire(String id) {
        TestWindow.fx(() -> {
            ((ButtonBase) window.stage().getScene().lookup("#" + id)).fire();
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }
}
