package dev.golink.server.pages.hosts;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The system's nginx with exactly the configuration from docs/operations.md, apart from its ports and files. It runs in a
 * folder of its own and touches nothing of an nginx that is installed.
 */
final class Nginx implements AutoCloseable {
    private static final Path DOCUMENT = Path.of("../docs/operations.md");
    private static final Pattern RECIPE = Pattern.compile("(?s)```nginx\n(.*?)```");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** The access log, in the folder. */
    static final String LOG = "access.log";

    private final Process process;

    /**
     * Starts it.
     *
     * @param folder      an empty folder
     * @param port        a free port, at which it speaks TLS, on loopback
     * @param server      the port of the server behind it
     * @param certificate its certificate, as PEM
     * @param key         the key of the certificate, as PEM
     */
    Nginx(Path folder, int port, int server, Path certificate, Path key) throws IOException {
        Path program = require();
        String recipe = replaced(recipe(), Map.of("listen 443 ssl;", "listen 127.0.0.1:" + port + " ssl;",
                "server 127.0.0.1:8080;", "server 127.0.0.1:" + server + ";",
                "/etc/ssl/phones.example/fullchain.pem", certificate.toString(),
                "/etc/ssl/phones.example/privkey.pem", key.toString(),
                "/var/log/nginx/access.log", folder.resolve(LOG).toString()));
        Path settings = Files.writeString(folder.resolve("nginx.conf"), """
                daemon off;
                %s
                pid nginx.pid;
                error_log stderr;
                events {}
                http {
                    access_log off;
                    client_body_temp_path body;
                    proxy_temp_path proxy;
                    fastcgi_temp_path fastcgi;
                    uwsgi_temp_path uwsgi;
                    scgi_temp_path scgi;
                    %s
                }
                """.formatted(isRoot() ? "user root;" : "", recipe));
        process = new ProcessBuilder(program.toString(), "-p", folder.toString(), "-c", settings.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(folder.resolve("errors.log").toFile())
                .start();
        await("nginx").atMost(PATIENCE).until(() -> accepts(port) || !process.isAlive());
        if (!process.isAlive()) {
            throw new IOException("nginx ended: " + Files.readString(folder.resolve("errors.log")));
        }
    }

    /** Where nginx is. Skips the test with a message if there is none. */
    static Path require() {
        return Tools.require("nginx", "nginx-light");
    }

    private static String recipe() throws IOException {
        Matcher matcher = RECIPE.matcher(Files.readString(DOCUMENT));
        if (!matcher.find()) {
            throw new IOException(DOCUMENT + " has no configuration of nginx.");
        }
        return matcher.group(1);
    }

    private static String replaced(String text, Map<String, String> changes) throws IOException {
        String changed = text;
        for (Map.Entry<String, String> change : changes.entrySet()) {
            if (!changed.contains(change.getKey())) {
                throw new IOException("The configuration in " + DOCUMENT + " has no '" + change.getKey() + "'.");
            }
            changed = changed.replace(change.getKey(), change.getValue());
        }
        return changed;
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    /** A port that nobody uses now. */
    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean accepts(int port) {
        try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (IOException _) {
            return false; // it does not listen yet
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }
}
