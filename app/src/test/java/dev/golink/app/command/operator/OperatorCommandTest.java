package dev.golink.app.command.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;

import dev.golink.app.command.server.CommandFailure;
import dev.golink.app.command.server.CommandsSetUp;

/** Accounts and their tokens, managed from the command line at a running server. */
class OperatorCommandTest extends CommandsSetUp {
    @Test
    void anAccountIsMadeListedChangedAndRemoved() {
        assertThat(lines("operator", "list")).containsExactly("There are no accounts.");

        assertThat(lines("operator", "add", "anna", "--no-password", "--role=viewer", "--right=shell"))
                .containsExactly("The account anna is made.");
        assertThat(json("operator", "list")).singleElement().satisfies(anna -> {
            assertThat(anna.get("name").getAsString()).isEqualTo("anna");
            assertThat(anna.get("roles")).hasToString("[\"viewer\"]");
            assertThat(anna.get("rights")).hasToString("[\"shell\"]");
            assertThat(anna.get("has_password").getAsBoolean()).isFalse();
        });

        assertThat(run("operator", "roles", "anna", "--role=technician")).isZero();
        assertThat(lines("operator", "list").getLast()).contains("anna", "technician").doesNotContain("shell");

        assertThat(run("operator", "remove", "anna")).isZero();
        assertThat(lines("operator", "list")).containsExactly("There are no accounts.");
    }

    @Test
    void anAccountIsNotReplacedByMistake() {
        assertThat(run("operator", "add", "anna", "--no-password")).isZero();

        assertThat(failure(1, "operator", "add", "anna", "--no-password", "--role=admin")).contains("already");
        assertThat(lines("operator", "list").getLast()).contains("operator");
        assertThat(failure(1, "operator", "remove", "bert")).contains("no account bert");
        assertThat(failure(1, "operator", "roles", "bert", "--role=viewer")).contains("no account bert");
    }

    @Test
    void aTokenLetsAProgramInWithTheRightsOfItsAccountUntilItIsRevoked() throws Exception {
        assertThat(run("operator", "add", "nightly", "--no-password", "--role=admin")).isZero();
        String token = lines("operator", "token", "nightly", "--label=report").getFirst();
        Path file = Files.writeString(data.resolve("token.txt"), token + "\n");
        String[] elsewhere = {"operator", "list", "--connect=" + server.endpoints().local(), "--token-file=" + file,
            "--name=nightly"};

        assertThat(runElsewhere(elsewhere)).isZero();
        assertThat(printed()).contains("nightly");

        assertThat(lines("operator", "revoke", "nightly")).first().asString().startsWith("1 tokens");
        assertThat(runElsewhere(elsewhere)).isEqualTo(1);
    }

    @Test
    void aTokenHasNoMoreRightsThanItWasGiven() throws Exception {
        assertThat(run("operator", "add", "nightly", "--no-password", "--role=admin")).isZero();
        JsonObject token = json("operator", "token", "nightly", "--role=viewer").getFirst();
        Path file = Files.writeString(data.resolve("token.txt"), token.get("token").getAsString());

        assertThat(runElsewhere("operator", "list", "--connect=" + server.endpoints().local(), "--token-file=" + file,
                "--name=nightly")).isEqualTo(1);
        assertThat(failure(1, "operator", "revoke", "nightly", "zzzzzzzz")).contains("no token zzzzzzzz");
    }

    @Test
    void aMistakeIsSaidInOneLine() {
        assertThat(failure(2, "operator", "add", "anna", "--no-password", "--role=boss")).contains("boss", "viewer");
        assertThat(failure(2, "operator", "add", "anna", "--no-password", "--right=fly")).contains("fly", "shell");
        assertThat(failure(2, "operator", "roles", "anna")).contains("--role");
        assertThat(failure(2, "operator", "add", "a b", "--no-password")).contains("SPACE");
    }

    @Test
    void aPasswordIsTheFirstLineOfStandardInput() throws CommandFailure {
        assertThat(PasswordReader.firstLine(input("correct horse 电池\nmore"))).isEqualTo("correct horse 电池");
        for (String nothing : List.of("", "\n")) {
            assertThatThrownBy(() -> PasswordReader.firstLine(input(nothing))).isInstanceOf(CommandFailure.class);
        }
    }

    private static ByteArrayInputStream input(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
