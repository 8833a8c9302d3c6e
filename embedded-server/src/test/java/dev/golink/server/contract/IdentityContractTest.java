package dev.golink.server.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.golink.server.FixedClient;
import dev.golink.server.events.FleetEvent;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.NoticeLevel;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.server.fleet.profile.EditOutcome;
import dev.golink.server.fleet.profile.ProfileEdit;
import dev.golink.server.fleet.screen.ScreenWatch;

/** The server knows the operator of each action, at its own window and at a remote console. */
class IdentityContractTest extends FleetContract {
    private final List<FleetEvent> events = new CopyOnWriteArrayList<>();

    @BeforeEach
    void subscribe() {
        server.fleet().watchEvents(events::add);
        watched();
    }

    @Test
    void eventsOfACommandNameTheOperatorAtItsBeginningAndEnd() {
        try (FixedClient phone = server.phone("lab-7")) {
            phone.heard(0);
            assertThat(send(new Command.ShowNotice("Lunch", NoticeLevel.INFO))).succeedsWithin(PATIENCE);

            assertThat(await(FleetEvent.CommandGiven.class).by()).isEqualTo(operator());
            assertThat(await(FleetEvent.CommandEnded.class).given().by()).isEqualTo(operator());
        }
    }

    @Test
    void theEventOfAnEditNamesTheOperator() {
        assertThat(fleet.edit(Set.of(PHONE), ProfileEdit.nickname("Window seat")).toCompletableFuture())
                .succeedsWithin(PATIENCE).isEqualTo(new EditOutcome.Kept(1));

        FleetEvent.PhonesEdited edited = await(FleetEvent.PhonesEdited.class);
        assertThat(edited.by()).isEqualTo(operator());
        assertThat(edited.phones()).containsExactly(PHONE);
    }

    @Test
    void theEventOfForgottenPhonesNamesTheOperator() {
        try (FixedClient phone = server.phone("lab-7")) {
            phone.heard(0);
        }
        watched().awaitPhone("lab-7", gone -> gone.presence() == Presence.OFFLINE);

        assertThat(fleet.forget(Set.of(PHONE)).toCompletableFuture()).succeedsWithin(PATIENCE);

        assertThat(await(FleetEvent.PhonesForgotten.class).by()).isEqualTo(operator());
    }

    @Test
    void eventsOfAScreenWatchNameTheOperator() {
        PhoneId screen = new PhoneId("lab-9");
        ScreenWatch watch = fleet.watchScreen(screen, _ -> {});
        assertThat(await(FleetEvent.ScreenWatched.class).by()).isEqualTo(operator());

        watch.close();
        FleetEvent.ScreenUnwatched ended = await(FleetEvent.ScreenUnwatched.class);
        assertThat(ended.by()).isEqualTo(operator());
        assertThat(ended.phone()).isEqualTo(screen);
    }

    private <T extends FleetEvent> T await(Class<T> kind) {
        return Awaitility.await().atMost(PATIENCE).until(
                () -> events.stream().filter(kind::isInstance).map(kind::cast).findFirst().orElse(null),
                found -> found != null);
    }
}
