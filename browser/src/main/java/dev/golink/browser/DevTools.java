package dev.golink.browser;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** A client of the Chrome DevTools Protocol: each call has a number, and its answer has the same number. */
final class DevTools implements AutoCloseable {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);

    private final Map<Integer, CompletableFuture<JsonObject>> unanswered = new ConcurrentHashMap<>();
    private final AtomicInteger lastNumber = new AtomicInteger();
    private final WebSocket socket;

    private DevTools(URI address) {
        socket = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(address, new Answers()).join();
    }

    static DevTools connect(URI address) {
        return new DevTools(address);
    }

    /** Calls a method of the browser itself. */
    JsonObject call(String method, JsonObject parameters) {
        return call(null, method, parameters);
    }

    /**
     * Calls a method and waits for its answer.
     *
     * @param session the session of a page, or null for the browser itself
     * @throws IllegalStateException when the browser refuses the call or does not answer
     */
    JsonObject call(String session, String method, JsonObject parameters) {
        int number = lastNumber.incrementAndGet();
        JsonObject request = new JsonObject();
        request.addProperty("id", number);
        request.addProperty("method", method);
        request.add("params", parameters);
        if (session != null) {
            request.addProperty("sessionId", session);
        }
        CompletableFuture<JsonObject> answer = new CompletableFuture<>();
        unanswered.put(number, answer);
        send(request.toString());
        try {
            return result(method, answer.get(ANSWER_WITHIN.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException | ExecutionException e) {
            throw new IllegalStateException("The browser did not answer " + method, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + method, e);
        } finally {
            unanswered.remove(number);
        }
    }

    /** Sends one text at a time because the JDK's WebSocket refuses a text while another one is still being sent. */
    private synchronized void send(String text) {
        socket.sendText(text, true).join();
    }

    private static JsonObject result(String method, JsonObject answer) {
        if (answer.has("error")) {
            throw new IllegalStateException(method + ": " + answer.get("error"));
        }
        return answer.getAsJsonObject("result");
    }

    @Override
    public void close() {
        socket.abort();
    }

    private final class Answers implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                JsonObject message = JsonParser.parseString(text.toString()).getAsJsonObject();
                text.setLength(0);
                // Events have no number and are ignored.
                if (message.has("id")) {
                    CompletableFuture<JsonObject> answer = unanswered.get(message.get("id").getAsInt());
                    if (answer != null) {
                        answer.complete(message);
                    }
                }
            }
            webSocket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket webSocket, int code, String reason) {
            fail(new IllegalStateException("The browser closed the connection: " + code + " " + reason));
            return null;
        }

        @Override
        public void onError(WebSocket webSocket, Throwable error) {
            fail(error);
        }

        private void fail(Throwable error) {
            unanswered.values().forEach(answer -> answer.completeExceptionally(error));
        }
    }
}
