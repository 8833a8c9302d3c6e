package dev.golink.app.details;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class FactsViewTest {
    @BeforeEach
    void startTheToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void aFittingValueOfManyWordsTakesOneLine() {
        List<Double> heights = heights(260, "mixed", "127.0.0.1", "21 % to 92 %");

        assertThat(heights).containsOnly(heights.getFirst());
    }

    @Test
    void aLongValueTakesAsManyLinesAsItNeeds() {
        List<Double> heights = heights(200, "mixed", "two words and some more that need another line");

        assertThat(heights.getLast()).isGreaterThan(heights.getFirst() + 10);
    }

    /** The heights of the values in a pane of this width. */
    private static List<Double> heights(double width, String... values) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            FactsView facts = new FactsView();
            VBox pane = new VBox(facts.node());
            new Scene(pane);
            facts.show(List.of(values).stream().map(value -> new Fact("Name", value, "")).toList());
            pane.resize(width, 400);
            pane.applyCss();
            pane.layout();
            return pane.lookupAll(".fact-value").stream().map(value -> ((Region) value).getHeight()).toList();
        });
    }
}
