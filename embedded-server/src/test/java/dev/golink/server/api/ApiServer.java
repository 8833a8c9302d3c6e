package dev.golink.server.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;

import dev.golink.server.EmbeddedServer;
import dev.golink.server.FixedClient;
import dev.golink.server.SeenAccess;
import dev.golink.server.ServerConfig;
import dev.golink.server.access.right.Rights;
import dev.golink.server.access.right.Role;
import dev.golink.server.access.state.AccessSettings;
import dev.golink.server.access.state.LoopbackPolicy;
import dev.golink.server.fleet.access.AccessAnswer;
import dev.golink.server.fleet.access.AccessRequest;
import dev.golink.server.fleet.id.OperatorId;

/** A server, and programs that ask it by HTTP. */
final class ApiServer implements AutoCloseable {
    private final EmbeddedServer server;
    private final SeenAccess access;
    private final HttpClient http = HttpClient.newHttpClient();

    ApiServer() throws IOException {
        this(ServerConfig.inMemory(new OperatorId("desk")));
    }

    ApiServer(ServerConfig config) throws IOException {
        server = EmbeddedServer.start(config);
        access = new SeenAccess(server.access());
    }

    EmbeddedServer server() {
        return server;
    }

    /** A token of a new account with the rights of a role. */
    String token(Role role) {
        return token(role.word(), role.rights());
    }

    /** A token of an account that gets these rights. */
    String token(String account, Rights rights) {
        OperatorId name = new OperatorId(account);
        access.ask(new AccessRequest.PutAccount(name, null, Set.of(), rights));
        return ((AccessAnswer.Secret) access.ask(new AccessRequest.NewOperatorToken(name, "test", rights, null)))
                .token();
    }

    /** From now on, programs of this computer need a token too. */
    void wantTokens() {
        access.done(new AccessRequest.ChangeSettings(new AccessSettings(true, true, LoopbackPolicy.NOBODY)));
    }

    /** Removes an account. */
    void remove(String account) {
        access.done(new AccessRequest.RemoveAccount(new OperatorId(account)));
    }

    /** A phone that says hello with these further fields. It needs no token on this computer. */
    FixedClient phone(String id, String fields) {
        FixedClient phone = FixedClient.connect(server.endpoints(), "/goLink/phone/" + id);
        phone.heard(0);
        phone.say("{\"event\":\"hello\",\"protocol\":1" + fields + "}");
        phone.say("{\"event\":\"heart\"}");
        phone.heard("heart");
        return phone;
    }

    URI address(String path) {
        return server.endpoints().http().resolve(path);
    }

    HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(address(path)).timeout(Duration.ofSeconds(60)).header("Authorization",
                "Bearer " + token);
    }

    HttpResponse<String> get(String path, String token) {
        return send(request(path, token));
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(address(path)));
    }

    HttpResponse<String> command(String token, String query, String body) {
        return send(request("/api/commands" + query, token).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
        server.close();
    }
}
