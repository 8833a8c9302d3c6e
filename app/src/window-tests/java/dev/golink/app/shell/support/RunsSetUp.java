package dev.golink.app.shell.support;

import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AutoClose;
import org.testfx.api.FxRobot;

import dev.golink.app.runs.entry.RunEntry;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.ui.fixtures.Phones;

/** The real window over a fleet in memory, for commands to many phones. */
public abstract class RunsSetUp {
    @AutoClose
    public TestWindow window = TestWindow.english();
    public final FxRobot robot = new FxRobot();

    public static boolean isShown(Node node) {
        for (Node one = node; one != null; one = one.getParent()) {
            if (!one.isVisible()) {
                return false;
            }
        }
        return true;
    }

    public void open(int phones) {
        window.fleet.reset(List.of(IntStream.range(0, phones).mapToObj(i -> Phones.online("lab-" + i))
                .toArray(Phone[]::new)));
        window.show(900, 600);
        await().until(() -> window.ids().size() == phones);
    }

    public boolean shows(String id) {
        return TestWindow.fx(() -> isShown(Objects.requireNonNull(window.stage().getScene().lookup("#" + id))));
    }

    public void focus(String id) {
        TestWindow.fx(() -> {
            window.stage().getScene().lookup("#" + id).requestFocus();
            return null;
        });
    }

    public String focused() {
        return TestWindow.fx(() -> window.stage().getScene().getFocusOwner().getId());
    }

    public void shortcut(KeyCode key) {
        robot.press(KeyCode.CONTROL, key).release(key, KeyCode.CONTROL);
    }

    public List<?> runs() {
        return TestWindow.fx(() -> List.copyOf(((ListView<?>) window.stage().getScene().lookup("#runs")).getItems()));
    }

    public TableView<?> phones() {
        return (TableView<?>) window.stage().getScene().lookup("#run-phones");
    }

    /** The texts of a phone's row in the details of a run. */
    public List<String> entry(String id) {
        return TestWindow.fx(() -> phones().lookupAll(".table-row-cell").stream().map(TableRow.class::cast)
                .filter(row -> row.getItem() instanceof RunEntry entry && entry.id().value().equals(id)
                        && row.isVisible())
                .flatMap(row -> ((TableRow<?>) row).getChildrenUnmodifiable().stream())
                .map(cell -> String.valueOf(((Labeled) cell).getText())).toList());
    }
}
