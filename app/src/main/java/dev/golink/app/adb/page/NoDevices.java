package dev.golink.app.adb.page;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** Says how a phone comes to adb, while adb sees none. */
final class NoDevices {
    private final ScrollPane root;

    NoDevices(AdbParts parts) {
        List<String> steps = Stream.of("adb.step.unlock", "adb.step.debugging", "adb.step.xiaomi", "adb.step.cable",
                "adb.step.allow").map(key -> parts.texts().text(key)).toList();
        VBox content = new VBox(parts.title("adb.steps"), AdbParts.steps(steps),
                AdbParts.wrapping(parts.texts().text("adb.steps.network"), "word"));
        root = AdbPage.scrolling(content, "adb-none");
        root.setId("adb-none");
    }

    Node node() {
        return root;
    }
}
