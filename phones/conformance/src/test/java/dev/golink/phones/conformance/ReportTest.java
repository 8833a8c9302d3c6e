package dev.golink.phones.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests reports as text and as JSON. */
class ReportTest {
    private final List<Finding> told = new ArrayList<>();
    private Report report;

    @BeforeEach
    void examine() throws InterruptedException {
        CheckRunner runner = new CheckRunner(told::add);
        runner.examine(new ProtocolRule("good", "Good things happen.", "Endpoints"), () -> {});
        runner.examine(new ProtocolRule("bad", "No bad things happen.", "Text events"), () -> {
            throw new FaultException("The server said \"no\".");
        });
        runner.examine(new ProtocolRule("unknown", "Others happen.", "Text events"), () -> {
            throw new NotCheckedException("Nobody was there.");
        });
        report = new Report("ws://127.0.0.1:8080", runner.findings());
    }

    @Test
    void eachFindingIsReportedAtOnce() {
        assertThat(told).isEqualTo(report.findings()).hasSize(3);
    }

    @Test
    void oneBrokenRuleMakesAReportNonConformant() {
        assertThat(report.isConformant()).isFalse();
        assertThat(ReportText.summary(report)).isEqualTo("1 passed, 1 failed, 1 skipped: ws://127.0.0.1:8080");
    }

    @Test
    void aFaultIsReportedWithTheObservationAndTheSectionOfTheRule() {
        assertThat(ReportText.of(told.get(0))).startsWith("passed").endsWith("Good things happen.");
        assertThat(ReportText.of(told.get(1)).lines()).satisfiesExactly(
                line -> assertThat(line).startsWith("FAILED").contains("bad", "No bad things happen."),
                line -> assertThat(line).endsWith("seen: The server said \"no\"."),
                line -> assertThat(line).contains("docs/protocol.md", "Text events"));
        assertThat(ReportText.of(told.get(2))).contains("skipped", "why: Nobody was there.");
    }

    @Test
    void theJsonReportHasTheSameContent() {
        JsonObject json = JsonParser.parseString(ReportJson.of(report)).getAsJsonObject();

        assertThat(json.get("conformant").getAsBoolean()).isFalse();
        assertThat(json.get("failed").getAsInt()).isEqualTo(1);
        JsonObject bad = json.getAsJsonArray("checks").get(1).getAsJsonObject();
        assertThat(bad.get("name").getAsString()).isEqualTo("bad");
        assertThat(bad.get("verdict").getAsString()).isEqualTo("failed");
        assertThat(bad.get("seen").getAsString()).isEqualTo("The server said \"no\".");
        assertThat(bad.get("section").getAsString()).isEqualTo("Text events");
    }
}
