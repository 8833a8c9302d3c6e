package dev.golink.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * Serves folders of the class path to a browser, with the content security policy under which the phone page must work.
 */
public final class ResourceServer implements AutoCloseable {

    private static final String POLICY = "default-src 'self'; connect-src 'self' ws: wss:; img-src 'self' blob: data:; style-src 'self'";
    /** Browsers ignore modules and style sheets that are served with another type. */
    private static final Map<String, String> TYPES = Map.of("html", "text/html; charset=utf-8", "css", "text/css",
            "js", "text/javascript", "json", "application/json", "svg", "image/svg+xml");

    private final HttpServer server;
    private final Map<String, String> folders;

    /**
     * Starts a server on a free port.
     *
     * @param folders maps the first part of a request's path to a folder of the class path
     */
    public ResourceServer(Map<String, String> folders) throws IOException {
        this.folders = folders;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    /** The address without a path; browsers treat localhost as secure. */
    public String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String[] parts = exchange.getRequestURI().getPath().split("/", 3);
            String folder = folders.get(parts[1]);
            byte[] content = folder == null || parts.length < 3 ? null : read(folder + "/" + parts[2]);
            if (content == null) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            String ending = parts[2].substring(parts[2].lastIndexOf('.') + 1);
            exchange.getResponseHeaders().set("Content-Type", TYPES.getOrDefault(ending, "text/plain"));
            exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody().write(content);
        }
    }

    private static byte[] read(String name) {
        try (InputStream resource = ResourceServer.class.getClassLoader().getResourceAsStream(name)) {
            return resource == null ? null : resource.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
