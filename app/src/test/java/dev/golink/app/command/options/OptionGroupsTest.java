package dev.golink.app.command.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

import dev.golink.app.command.CommandLines;
import dev.golink.app.command.GoLinkCommand;

/** The output of {@code golink --help}, and the groups of its options. */
class OptionGroupsTest {
    private final CommandLine golink = CommandLines.all(new GoLinkCommand(_ -> 0));

    @Test
    void everyOptionBelongsToOneGroup() {
        List<OptionSpec> grouped = groups().values().stream().flatMap(List::stream).toList();

        assertThat(grouped).containsExactlyInAnyOrderElementsOf(golink.getCommandSpec().options());
    }

    @Test
    void relatedOptionsShareAGroup() {
        Map<String, List<String>> names = groups().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                group -> group.getValue().stream().map(OptionSpec::longestName).toList()));

        assertThat(names.get("Window")).contains("--connect", "--name");
        assertThat(names.get("Server")).contains("--port", "--bind", "--headless", "--data");
        assertThat(names.get("Limits")).contains("--max-connections", "--allow-origin",
                "--max-connections-per-network");
        assertThat(names.get("Log")).containsExactly("--log-level", "--log-format");
        assertThat(names.get("Help")).containsExactly("--help", "--version");
    }

    @Test
    void helpShowsTheGroupsInOrderAndThenExamples() {
        OptionGroups.groupIn(golink);

        String help = golink.getUsageMessage();

        assertThat(help).startsWith("Usage: golink [OPTIONS] [LINK] [COMMAND]").containsSubsequence("[LINK]",
                "such as golink://lab.example:8080: ", "Window:", "--connect=URI",
                "Server:", "--port=PORT", "Limits:", "--max-connections=N", "Log:", "--log-level=LEVEL", "Help:",
                "Commands:", "simulate", "Examples:", "golink --connect ws://lab.example:8080");
    }

    private Map<String, List<OptionSpec>> groups() {
        return OptionGroups.groups(golink.getCommandSpec());
    }
}
