package dev.golink.app.command.input;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A phone on a real socket that answers each gesture by a script. */
final class ScriptedPhone implements WebSocket.Listener, AutoCloseable {
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final StringBuilder partial = new StringBuilder();
    private final UnaryOperator<String> script;
    private final WebSocket socket;

    /**
     * @param input  what the phone can carry out, as in its {@code hello}
     * @param script the fields of the answer for a gesture, such as {@code "outcome":"done"}; empty for no answer
     */
    ScriptedPhone(URI server, String id, String input, UnaryOperator<String> script) {
        this.script = script;
        this.socket = http.newWebSocketBuilder().buildAsync(server.resolve("/goLink/phone/" + id), this).join();
        socket.sendText("{\"event\":\"hello\",\"protocol\":1,\"input\":[" + input + "],\"input_clock\":true}", true)
                .join();
    }

    List<String> heard() {
        return heard;
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        partial.append(part);
        if (last) {
            String text = partial.toString();
            partial.setLength(0);
            heard.add(text);
            Matcher id = ID.matcher(text);
            String answer = text.contains("\"event\":\"input\"") && id.find() ? script.apply(text) : "";
            if (!answer.isEmpty()) {
                from.sendText("{\"event\":\"input_done\",\"id\":\"" + id.group(1) + "\"," + answer + "}", true);
            }
        }
        return WebSocket.Listener.super.onText(from, part, last);
    }

    @Override
    public void close() {
        socket.abort();
        http.shutdownNow();
    }
}
