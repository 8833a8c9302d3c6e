package dev.golink.server.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.Locate;
import dev.golink.server.fleet.command.NoticeLevel;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.screen.ScreenWish;
import dev.golink.server.protocol.message.OperatorMessage;
import dev.golink.server.protocol.message.PhoneMessage;
import dev.golink.server.protocol.operator.OperatorWriter;

/** Tests the list of all events. */
class EventTest {
    private static final Path PROTOCOL = Path.of("..", "docs", "protocol.md");

    @ParameterizedTest
    @EnumSource
    void anEventIsFoundByItsWireNameWhichIsItsLowercaseName(Event event) {
        assertThat(Event.of(event.wireName())).contains(event);
        assertThat(event.wireName()).isEqualTo(event.name().toLowerCase(Locale.ROOT));
    }

    @ParameterizedTest
    @EnumSource
    void everyEventIsInTheProtocolDocument(Event event) throws IOException {
        assertThat(Files.readString(PROTOCOL)).contains(event.wireName());
    }

    @Test
    void aCommandIsWrittenAsItIsRead() {
        Stream.of(new Command.StartSharing(ScreenWish.DEFAULT), new Command.StopSharing(),
                new Command.ShowNotice("Lunch?", NoticeLevel.URGENT), new Command.Custom("reload", "[1,null]"),
                new Command.Disconnect("repair"), new Locate()).forEach(command -> {
                    String text = OperatorWriter.command(new PhoneId("lab-7"), "q-1", command);

                    assertThat(MessageReader.ofOperator(text))
                            .isInstanceOfSatisfying(OperatorMessage.Give.class,
                                    give -> assertThat(give.command()).isEqualTo(command));
                });
    }

    @Test
    void eventsOfTheServerAreUnknownFromPhonesAndOperators() {
        Stream.of(Event.OPEN, Event.FLEET, Event.RESULT, Event.WATCHING, Event.EDITED, Event.PAUSE_SCREEN)
                .forEach(event -> {
                    String text = "{\"event\":\"" + event.wireName() + "\"}";

                    assertThat(MessageReader.ofPhone(text)).isEqualTo(new PhoneMessage.Unknown(event.wireName()));
                    assertThat(MessageReader.ofOperator(text)).isEqualTo(new PhoneMessage.Unknown(event.wireName()));
                });
    }

    @Test
    void anEventOfTheOtherRoleIsRefusedWithAText() {
        assertThat(MessageReader.ofPhone("{\"event\":\"watch_fleet\"}"))
                .isEqualTo(new PhoneMessage.Unusable("Only operators may send watch_fleet."));
        assertThat(MessageReader.ofOperator("{\"event\":\"hello\"}"))
                .isEqualTo(new PhoneMessage.Unusable("Only phones may send hello."));
    }
}
