package dev.golink.server.access.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.golink.server.access.operator.Account;
import dev.golink.server.access.right.Rights;
import dev.golink.server.access.right.Role;
import dev.golink.server.access.state.AccessChange;
import dev.golink.server.access.state.AccessSettings;
import dev.golink.server.access.state.AccessState;
import dev.golink.server.access.token.TokenIssuer;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;

/** A damaged file locks people out at worst. It never lets anybody in. */
class DamagedAccessFileTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final OperatorId ANN = new OperatorId("ann");
    private static final PhoneId LAB = new PhoneId("lab-07");

    @TempDir
    private Path folder;
    private String good = "";

    @BeforeEach
    void write() throws IOException {
        TokenIssuer issuer = new TokenIssuer(new Random(1), () -> NOW);
        try (AccessStore store = AccessStore.open(folder, () -> NOW)) {
            store.change(new AccessChange.AccountPut(new Account(ANN, null, Set.of(Role.VIEWER), Rights.NONE, NOW)),
                    new AccessChange.TokenPut(issuer.forOperator(ANN, "script", Role.VIEWER.rights(),
                            NOW.plus(Duration.ofDays(1))).token()),
                    new AccessChange.TokenPut(issuer.forPhone(LAB).token()));
        }
        good = Files.readString(file());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "[]", "null", "{}", "{\"version\": \"1\"}", "{\"version\": 0}", "{\"version\": 1} x",
                "\0\0\0\0"})
    void aFileThatIsNotUnderstoodIsMovedAsideAndNobodyIsKnown(String damaged) throws IOException {
        Files.writeString(file(), damaged);

        try (AccessStore store = open()) {
            assertThat(store.state()).isEqualTo(AccessState.empty(AccessSettings.STRICT));
            assertThat(store.trouble().orElseThrow().aside()).isEqualTo(aside(1));
            assertThat(store.trouble().orElseThrow().sentence()).contains(file().toString(), aside(1).toString(),
                    "backup");
        }
        assertThat(aside(1)).hasContent(damaged);
    }

    @Test
    void halfAFileAndBytesThatAreNoTextAreMovedAsideToo() throws IOException {
        Files.writeString(file(), good.substring(0, good.length() / 2));
        open().close();
        assertThat(aside(1)).hasContent(good.substring(0, good.length() / 2));

        Files.write(file(), new byte[]{(byte) 0xff, 0, (byte) 0xfe});
        open().close();
        assertThat(aside(2)).hasBinaryContent(new byte[]{(byte) 0xff, 0, (byte) 0xfe});
    }

    @Test
    void theNextStartAfterDamageIsAsStrict() throws IOException {
        Files.writeString(file(), "damaged");
        open().close();

        try (AccessStore store = open()) {
            assertThat(store.state().settings()).isEqualTo(AccessSettings.STRICT);
            assertThat(store.trouble()).isEmpty();
        }
    }

    @Test
    void aFileOfALaterVersionIsRefusedAndStaysAsItIs() throws IOException {
        String later = good.replace("\"version\": 1", "\"version\": 3");
        Files.writeString(file(), later);

        assertThatThrownBy(this::open).isInstanceOf(AccessFileException.class).hasMessageContaining("format 3")
                .hasMessageContaining("later version");

        assertThat(file()).hasContent(later);
        assertThat(aside(1)).doesNotExist();
        Files.writeString(file(), good);
        open().close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"\"expires\":\"2026-03-02T12:00:00Z\"|\"expires\":\"never\"",
        "\"expires\":\"2026-03-02T12:00:00Z\"|\"expires\":null", "\"expires\":|\"expired\":",
        "\"account\":\"ann\"|\"account\":7", "\"rights\":[\"see\",\"watch\"]|\"rights\":[\"see\",\"all\"]",
        "\"rights\":[\"see\",\"watch\"]|\"rights\":\"see\"", "\"for\":\"ann\"|\"for_whom\":\"ann\"",
        "\"kind\":\"operator\"|\"kind\":\"path\"", "\"kind\":\"operator\"|\"kind\":\"OPERATOR\""})
    void aTokenWithAWrongFieldIsNoTokenAndOthersStay(String right, String wrong) throws IOException {
        assertThat(good).contains(right);
        Files.writeString(file(), good.replace(right, wrong));

        try (AccessStore store = open()) {
            assertThat(store.state().tokens().all()).extracting(token -> token.name()).containsExactly("lab-07");
            assertThat(store.state().accounts()).containsOnlyKeys(ANN);
            assertThat(store.state().settings()).isEqualTo(AccessSettings.USUAL);
            assertThat(store.trouble().orElseThrow().sentence()).contains("tokens, entry");
        }
        assertThat(aside(1)).hasContent(good.replace(right, wrong));
    }

    @Test
    void anAccountWithAnUnknownRoleIsNoAccountAndItsTokenHasNoRights() throws IOException {
        Files.writeString(file(), good.replace("\"viewer\"", "\"owner\""));

        try (AccessStore store = open()) {
            assertThat(store.state().accounts()).isEmpty();
            assertThat(store.state().tokens().all()).filteredOn(token -> token.account() != null)
                    .allMatch(token -> store.state().rights(token).equals(Rights.NONE)).hasSize(1);
        }
    }

    @Test
    void settingsThatAreNotUnderstoodAreTheStrictest() throws IOException {
        Files.writeString(file(), good.replace("\"own_user\"", "\"everybody\""));

        try (AccessStore store = open()) {
            assertThat(store.state().settings()).isEqualTo(AccessSettings.STRICT);
            assertThat(store.state().tokens().all()).hasSize(2);
        }
    }

    @Test
    void whatWasWrongIsToldWithoutAnyHash() throws IOException {
        Files.writeString(file(), good.replace("\"sha256\":\"", "\"sha256\":\"x"));

        try (AccessStore store = open()) {
            assertThat(store.state().tokens().all()).isEmpty();
            assertThat(store.trouble().orElseThrow().sentence()).contains("sha256 is not valid")
                    .doesNotContainPattern("[0-9a-f]{32}");
        }
    }

    private AccessStore open() throws IOException {
        return AccessStore.open(folder, () -> NOW);
    }

    private Path file() {
        return folder.resolve("access.json");
    }

    private Path aside(int number) {
        return folder.resolve("access.json.unreadable-" + number);
    }
}
