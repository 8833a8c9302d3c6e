package dev.golink.server.gateway.handshake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import dev.golink.server.http.RequestHeaders;

class OfferedProtocolsTest {
    private final Logger logger = (Logger) LoggerFactory.getLogger(OfferedProtocols.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final OfferedProtocols protocols = new OfferedProtocols();

    @BeforeEach
    void listen() {
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void stop() {
        logger.detachAppender(log);
    }

    @Test
    void eachOfferedNameIsLoggedOnce() {
        protocols.report(offering("chat, v2.example"));
        protocols.report(offering("chat"));
        protocols.report(new RequestHeaders(Map.of()));

        assertThat(log.list).extracting(ILoggingEvent::getFormattedMessage).hasSize(2)
                .anyMatch(line -> line.contains("chat")).anyMatch(line -> line.contains("v2.example"));
    }

    @Test
    void theOwnProtocolAndSecretsAreNotLogged() {
        protocols.report(offering("golink, glk_" + "a".repeat(43) + ", pair.ABCD-EFGH-JKMN-PQRS"));
        protocols.report(offering("glk_secret"));

        assertThat(log.list).isEmpty();
    }

    @Test
    void manyOrLongNamesDoNotFillTheLog() {
        for (int i = 0; i < 1_000; i++) {
            protocols.report(offering("x".repeat(50) + i + "y".repeat(5_000)));
        }

        assertThat(log.list).hasSize(100).allMatch(line -> line.getFormattedMessage().length() < 400);
    }

    private static RequestHeaders offering(String names) {
        return new RequestHeaders(Map.of("sec-websocket-protocol", List.of(names)));
    }
}
