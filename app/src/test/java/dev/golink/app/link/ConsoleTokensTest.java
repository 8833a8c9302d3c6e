package dev.golink.app.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import dev.golink.server.access.token.LocalToken;
import dev.golink.server.access.token.TokenSecret;
import dev.golink.server.admission.authentication.LocalTokenFile;
import dev.golink.server.fleet.id.OperatorId;

/** Where a console keeps the tokens of servers, and which one it presents. */
class ConsoleTokensTest {
    private static final URI LAB = URI.create("wss://lab.example:8080");
    private static final URI HERE = URI.create("ws://127.0.0.1:8080");
    private static final OperatorId ANNA = new OperatorId("anna");
    private static final OperatorId BERT = new OperatorId("bert");

    @TempDir
    private Path data = Path.of("");
    private final SecureRandom random = new SecureRandom();
    private final AtomicBoolean own = new AtomicBoolean();

    @Test
    void aTokenIsKeptForItsServerAndItsAccount() {
        TokenSecret secret = TokenSecret.random(random);

        tokens(LAB).keep(ANNA, secret);

        assertThat(tokens(LAB).token(ANNA)).map(TokenSecret::text).contains(secret.text());
        assertThat(tokens(LAB).token(BERT)).isEmpty();
        assertThat(tokens(URI.create("wss://lab.example:8081")).token(ANNA)).isEmpty();
    }

    @Test
    void aRefusedTokenIsForgottenUnlessAnotherOneReplacedIt() {
        TokenSecret first = TokenSecret.random(random);
        TokenSecret second = TokenSecret.random(random);
        tokens(LAB).keep(ANNA, first);
        tokens(LAB).keep(ANNA, second);

        tokens(LAB).refused(first);
        assertThat(tokens(LAB).token(ANNA)).isPresent();

        tokens(LAB).refused(second);
        assertThat(tokens(LAB).token(ANNA)).isEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyThisUserCanReadTheTokens() throws Exception {
        tokens(LAB).keep(ANNA, TokenSecret.random(random));

        assertThat(Files.getPosixFilePermissions(data.resolve(ServerTokens.FILE)))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void aDamagedFileMeansThatServersAskAgain() throws Exception {
        Files.writeString(data.resolve(ServerTokens.FILE), "{\"lab.example:8080\": 3}");
        assertThat(tokens(LAB).token(ANNA)).isEmpty();

        Files.writeString(data.resolve(ServerTokens.FILE), "{\"lab.example:8080\": {\"name\": \"anna\"}}");
        assertThat(tokens(LAB).token(ANNA)).isEmpty();
    }

    @Test
    void theLocalTokenIsPresentedOnlyToTheDataFoldersOwnServerAndReadEachTime() throws Exception {
        LocalToken first = LocalToken.random(random);
        LocalToken second = LocalToken.random(random);
        LocalTokenFile.write(data, first);
        assertThat(tokens(HERE).token(ANNA)).isEmpty();

        own.set(true);
        assertThat(tokens(HERE).token(BERT)).map(TokenSecret::text).contains(first.secret().text());

        LocalTokenFile.write(data, second);
        assertThat(tokens(HERE).token(BERT)).map(TokenSecret::text).contains(second.secret().text());
    }

    private ConsoleTokens tokens(URI server) {
        return new ConsoleTokens(server, new ServerTokens(data), data, own::get);
    }
}
