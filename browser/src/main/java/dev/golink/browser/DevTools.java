package dev.golink.browser;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * A client of the Chrome DevTools Protocol: each call has a number, and its answer has the same number. It speaks over
 * two pipes, so that the browser may be in another network. A message ends with a zero byte.
 */
final class DevTools implements AutoCloseable {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(60);
    private static final int BUFFER = 64 * 1024;

    private final Map<Integer, CompletableFuture<JsonObject>> unanswered = new ConcurrentHashMap<>();
    private final AtomicInteger lastNumber = new AtomicInteger();
    private final OutputStream out;
    private volatile boolean ended;

    DevTools(InputStream in, OutputStream out) {
        this.out = out;
        Thread reader = new Thread(() -> read(in), "browser-answers");
        reader.setDaemon(true);
        reader.start();
    }

    /** Calls a method of the browser itself. */
    JsonObject call(String method, JsonObject parameters) {
        return call(null, method, parameters);
    }

    /**
     * Calls a method and waits for its answer.
     *
     * @param session the session of a page, or null for the browser itself
     * @throws IllegalStateException when the browser refuses the call, does not answer, or has ended
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
        try {
            send(request.toString());
            return result(method, answer.get(ANSWER_WITHIN.toMillis(), TimeUnit.MILLISECONDS));
        } catch (IOException | TimeoutException | ExecutionException e) {
            throw new IllegalStateException("The browser did not answer " + method, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + method, e);
        } finally {
            unanswered.remove(number);
        }
    }

    private synchronized void send(String text) throws IOException {
        if (ended) {
            throw new IOException("The browser has ended.");
        }
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.write(0);
        out.flush();
    }

    private static JsonObject result(String method, JsonObject answer) {
        if (answer.has("error")) {
            throw new IllegalStateException(method + ": " + answer.get("error"));
        }
        return answer.getAsJsonObject("result");
    }

    private void read(InputStream in) {
        IOException end = new IOException("The browser has ended.");
        try (in) {
            ByteArrayOutputStream message = new ByteArrayOutputStream();
            byte[] bytes = new byte[BUFFER];
            for (int length = in.read(bytes); length >= 0; length = in.read(bytes)) {
                for (int i = 0; i < length; i++) {
                    if (bytes[i] == 0) {
                        heard(message.toString(StandardCharsets.UTF_8));
                        message.reset();
                    } else {
                        message.write(bytes[i]);
                    }
                }
            }
        } catch (IOException e) {
            end = e;
        }
        ended = true;
        IOException why = end;
        unanswered.values().forEach(answer -> answer.completeExceptionally(why));
    }

    private void heard(String text) {
        JsonObject message = JsonParser.parseString(text).getAsJsonObject();
        // Events have no number and are ignored.
        if (message.has("id")) {
            CompletableFuture<JsonObject> answer = unanswered.get(message.get("id").getAsInt());
            if (answer != null) {
                answer.complete(message);
            }
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
