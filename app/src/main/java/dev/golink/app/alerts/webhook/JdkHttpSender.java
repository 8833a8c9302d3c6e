package dev.golink.app.alerts.webhook;

import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javax.net.ssl.SSLException;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends with the JDK's HTTP client, on a separate thread. Follows no redirects. May be used from any thread. */
public final class JdkHttpSender implements HttpSender, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(JdkHttpSender.class);

    private final Duration limit;
    private final LongSupplier nanos;
    private @Nullable HttpClient client;
    private boolean closed;

    /**
     * Creates a sender, which opens nothing until something is sent.
     *
     * @param limit how long an answer may take
     * @param nanos measures how long an answer takes
     */
    public JdkHttpSender(Duration limit, LongSupplier nanos) {
        this.limit = limit;
        this.nanos = nanos;
    }

    @Override
    public void send(URI address, String json, Consumer<HttpReply> reply) {
        // Making a client and resolving a name take too long for the caller's thread.
        Thread.ofPlatform().daemon().name("webhook").start(() -> post(address, json, reply));
    }

    private void post(URI address, String json, Consumer<HttpReply> reply) {
        long begun = nanos.getAsLong();
        CompletableFuture<HttpReply> answer = new CompletableFuture<>();
        try {
            HttpRequest request = HttpRequest.newBuilder(address).timeout(limit)
                    .header("Content-Type", "application/json; charset=utf-8")
                    .POST(HttpRequest.BodyPublishers.ofString(json)).build();
            // The status alone is the answer. The body is read until the time limit and thrown away.
            CompletableFuture<HttpResponse<Void>> exchange = client().sendAsync(request, head -> {
                answer.complete(new HttpReply.Answered(head.statusCode(), Duration.ofNanos(nanos.getAsLong() - begun)));
                return HttpResponse.BodySubscribers.discarding();
            });
            var _ = exchange.copy().orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS).whenComplete((_, failure) -> {
                if (failure != null) {
                    exchange.cancel(true);
                    answer.completeExceptionally(failure);
                }
            });
        } catch (RuntimeException e) {
            // For example, the client does not accept the address.
            answer.completeExceptionally(e);
        }
        var _ = answer.whenComplete((came, failure) -> reply.accept(failure == null ? came : failed(address, failure)));
    }

    private synchronized HttpClient client() {
        if (closed) {
            throw new IllegalStateException("closed");
        }
        HttpClient now = client;
        if (now == null) {
            now = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(limit).build();
            client = now;
        }
        return now;
    }

    private static HttpReply failed(URI address, Throwable failure) {
        LOG.info("An alert could not be sent to {}: {}", address.getHost(), failure.toString());
        return new HttpReply.Failed(why(failure));
    }

    /** The most precise of the causes; a plain failure to connect counts only if there is no other. */
    private static HttpReply.Why why(Throwable failure) {
        HttpReply.Why why = HttpReply.Why.BROKEN;
        for (Throwable one = failure; one != null; one = one.getCause()) {
            if (one instanceof UnresolvedAddressException || one instanceof UnknownHostException) {
                return HttpReply.Why.UNKNOWN_HOST;
            }
            if (one instanceof HttpTimeoutException || one instanceof TimeoutException) {
                return HttpReply.Why.TIMED_OUT;
            }
            if (one instanceof SSLException) {
                return HttpReply.Why.NOT_TRUSTED;
            }
            if (one instanceof ConnectException) {
                why = HttpReply.Why.REFUSED;
            }
        }
        return why;
    }

    /** Ends the requests that are under way. */
    @Override
    public synchronized void close() {
        closed = true;
        if (client != null) {
            client.shutdownNow();
        }
    }
}
