package dev.golink.server.gateway;

import java.util.function.LongSupplier;

import dev.golink.server.admission.Admission;
import dev.golink.server.admission.RequestHandler;
import dev.golink.server.gateway.tls.TlsSource;
import dev.golink.server.http.HttpHandler;
import dev.golink.server.hub.HubThread;
import dev.golink.server.limits.Limits;
import dev.golink.server.screen.ScreenRelay;
import dev.golink.server.time.Clocks;

/**
 * The parts that connections use.
 *
 * @param hub       gets the messages
 * @param relay     gets the frames
 * @param clocks    the hub's clocks
 * @param limits    the limits for peers
 * @param admission decides who may connect
 * @param pages     answers requests that ask for no WebSocket and that nobody else answers
 * @param programs  answers the requests of programs
 * @param tls       TLS for connections that begin with it
 */
public record GatewayContext(HubThread hub, ScreenRelay relay, Clocks clocks, Limits limits,
        Admission admission, HttpHandler pages, RequestHandler programs, TlsSource tls) {
    /** The hub's monotonic clock. */
    LongSupplier nanos() {
        return clocks.monotonic();
    }
}
