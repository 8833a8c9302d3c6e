package dev.golink.server.gateway.socket;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** A client that writes its requests by hand. */
final class HttpPeer implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;

    HttpPeer(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(20_000);
        in = new BufferedInputStream(socket.getInputStream());
    }

    /** Writes a text; a vertical bar stands for CR and LF. */
    void write(String text) throws IOException {
        socket.getOutputStream().write(text.replace("|", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Writes a whole request without headers of its own. */
    void get(String path) throws IOException {
        write("GET " + path + " HTTP/1.1|Host: localhost||");
    }

    /** Reads one response: head and body. */
    Answer read() throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new SocketException("The server ended the connection after '" + head + "'");
            }
            head.append((char) next);
        }
        return new Answer(head.toString(),
                new String(in.readNBytes(lengthIn(head.toString())), StandardCharsets.UTF_8));
    }

    /** Whether the server ends the connection, within 20 seconds, and sends nothing before. */
    boolean isEnded() {
        try {
            return in.read() < 0;
        } catch (IOException e) {
            return e instanceof SocketException;
        }
    }

    /** Sends no more, but still reads. */
    void endOutput() throws IOException {
        socket.shutdownOutput();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private static int lengthIn(String head) {
        return head.lines().filter(line -> line.startsWith("Content-Length: "))
                .mapToInt(line -> Integer.parseInt(line.substring(16))).findFirst().orElse(0);
    }

    record Answer(String head, String body) {
        int status() {
            return Integer.parseInt(head.substring(9, 12));
        }

        boolean isLast() {
            return head.contains("\r\nConnection: close");
        }
    }
}
