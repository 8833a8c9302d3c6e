package dev.golink.server.hub.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.golink.server.access.peer.ClaimedId;
import dev.golink.server.events.AccessEvent;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.hub.HandTurnedTime;
import dev.golink.server.time.Clocks;

/** Tests the lines about access in the log. */
class AccessLogTest {
    private static final InetAddress ADDRESS = InetAddress.ofLiteral("192.0.2.7");
    private static final AccessEvent REFUSED = new AccessEvent.Refused(ClaimedId.of(new PhoneId("lab-7")), ADDRESS,
            "The token is unknown.");
    private static final AccessEvent CHANGED = new AccessEvent.Changed(new OperatorId("desk"), "opened a code");

    private final Logger logger = new LoggerContext().getLogger("access");
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final HandTurnedTime time = new HandTurnedTime();
    private final AccessLog log = new AccessLog(time.clocks(), logger);

    @BeforeEach
    void listen() {
        lines.start();
        logger.addAppender(lines);
    }

    private List<String> written() {
        return lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    @Test
    void eachEventIsALine() {
        log.write(REFUSED);
        log.write(CHANGED);

        assertThat(written()).containsExactly(REFUSED.sentence(), "The operator desk opened a code.");
        assertThat(lines.list).extracting(ILoggingEvent::getLevel).containsExactly(Level.WARN, Level.INFO);
    }

    @Test
    void strangersWriteTwentyLinesASecondAtMost() {
        for (int i = 0; i < 100; i++) {
            log.write(REFUSED);
        }
        assertThat(written()).hasSize(20);

        time.pass(Duration.ofSeconds(1));
        log.write(REFUSED);

        assertThat(written()).hasSize(21);
    }

    @Test
    void strangersWriteTwoHundredLinesAMinuteAtMostAndTheRestIsCounted() {
        for (int second = 0; second < 59; second++) {
            for (int i = 0; i < 20; i++) {
                log.write(REFUSED);
            }
            time.pass(Duration.ofSeconds(1));
            log.tick();
        }
        assertThat(written()).hasSize(200);

        time.pass(Duration.ofSeconds(1));
        log.tick();

        assertThat(written()).hasSize(201).last().asString().contains(" " + (59 * 20 - 200) + " more ");
        time.pass(Duration.ofMinutes(1));
        log.tick();
        assertThat(written()).hasSize(201);
    }

    @Test
    void whatOperatorsDecideIsAlwaysALine() {
        for (int i = 0; i < 500; i++) {
            log.write(REFUSED);
            log.write(CHANGED);
        }

        assertThat(written()).filteredOn(CHANGED.sentence()::equals).hasSize(500);
    }
}
