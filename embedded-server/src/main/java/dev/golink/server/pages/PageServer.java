package dev.golink.server.pages;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP server for the phone page, the page's settings, and the server's health. */
public final class PageServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PageServer.class);
    private static final int BACKLOG = 256;
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'self'; connect-src 'self' ws: wss:; img-src 'self' blob: data:; base-uri 'none';"
                    + " form-action 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options", "nosniff", "Referrer-Policy", "no-referrer");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private PageServer(HttpServer server) {
        this.server = server;
    }

    /**
     * Binds a port. The server answers only after {@link #start}.
     *
     * @throws IOException if the port can't be bound
     */
    public static PageServer bind(InetSocketAddress address) throws IOException {
        return new PageServer(HttpServer.create(address, BACKLOG));
    }

    /** The bound port. */
    public int port() {
        return server.getAddress().getPort();
    }

    /**
     * Starts to answer requests.
     *
     * @param facts  the settings of this server for the phone page, as JSON
     * @param health the source of {@code /healthz} and {@code /readyz}
     */
    public void start(String facts, Health health) {
        server.createContext("/", exchange -> guard(exchange, () -> answer(exchange, facts, health)));
        server.setExecutor(threads);
        server.start();
    }

    /** Ends at once. Requests in progress are cut off. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static void answer(HttpExchange exchange, String facts, Health health) throws IOException {
        String method = exchange.getRequestMethod();
        if (!method.equals("GET") && !method.equals("HEAD")) {
            exchange.getResponseHeaders().set("Allow", "GET, HEAD");
            reply(exchange, 405, "text/plain",
                    "This server answers only GET and HEAD.".getBytes(StandardCharsets.UTF_8));
            return;
        }
        switch (exchange.getRequestURI().getPath()) {
            case "/healthz" -> state(exchange, health.whyNotAlive());
            case "/readyz" -> state(exchange, health.whyNotReady());
            case "/" -> redirect(exchange, "/phone");
            case "/phone", "/phone/" -> file(exchange, "index.html");
            case "/phone/server.json" ->
                reply(exchange, 200, "application/json", facts.getBytes(StandardCharsets.UTF_8));
            case String path when path.startsWith("/phone/") -> file(exchange, path.substring("/phone/".length()));
            case String _ -> notFound(exchange);
        }
    }

    private static void file(HttpExchange exchange, String name) throws IOException {
        var file = PageFile.load(name);
        if (file.isPresent()) {
            reply(exchange, 200, file.get().type(), file.get().bytes());
        } else {
            notFound(exchange);
        }
    }

    /** Replies with the health. Caches must not store the reply, because it is valid only at this moment. */
    private static void state(HttpExchange exchange, Optional<String> trouble) throws IOException {
        byte[] words = (trouble.orElse("ok") + "\n").getBytes(StandardCharsets.UTF_8);
        reply(exchange, trouble.isEmpty() ? 200 : 503, "text/plain", words, "no-store");
    }

    private static void redirect(HttpExchange exchange, String location) throws IOException {
        exchange.getResponseHeaders().set("Location", location);
        reply(exchange, 302, "text/plain", new byte[0]);
    }

    private static void notFound(HttpExchange exchange) throws IOException {
        reply(exchange, 404, "text/plain", "There is nothing at this path. The phone page is at /phone."
                .getBytes(StandardCharsets.UTF_8));
    }

    private static void reply(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        reply(exchange, status, type, body, "no-cache");
    }

    private static void reply(HttpExchange exchange, int status, String type, byte[] body, String caching)
            throws IOException {
        HEADERS.forEach(exchange.getResponseHeaders()::set);
        exchange.getResponseHeaders().set("Cache-Control", caching);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        boolean bare = exchange.getRequestMethod().equals("HEAD") || body.length == 0;
        exchange.sendResponseHeaders(status, bare ? -1 : body.length);
        if (!bare) {
            exchange.getResponseBody().write(body);
        }
    }

    /** Handles a request. A failure, usually because the browser disconnected, affects only this request. */
    private static void guard(HttpExchange exchange, Handler handler) {
        try (exchange) {
            handler.handle();
        } catch (IOException | RuntimeException e) {
            LOG.debug("A request for {} failed.", exchange.getRequestURI(), e);
        }
    }

    private interface Handler {
        void handle() throws IOException;
    }
}
