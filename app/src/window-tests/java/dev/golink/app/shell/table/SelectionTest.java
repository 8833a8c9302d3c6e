package dev.golink.app.shell.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import dev.golink.app.shell.support.TestWindow;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.ui.fixtures.Phones;
import dev.golink.ui.fixtures.fleet.SampleFleet;

/** The selection and the visible rows stay stable when rows are added to the table or removed. */
class SelectionTest {
    private final FxRobot robot = new FxRobot();
    private final TestWindow window = TestWindow.english();

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void selectionStaysOnItsPhonesWhenOthersConnectOrAreForgotten() {
        window.fleet.put(Phones.many(40));
        window.show(1000, 700);
        await().until(() -> window.ids().size() == 40);
        window.select("lab-5", "lab-20", "lab-21");

        window.fleet.put(Phones.online("aaa"), Phones.online("lab-5b"), Phones.online("lab-20b"),
                Phones.online("zzz"), Phones.battery(Phones.online("lab-20"), 1, false));
        window.fleet.forget("lab-1");
        window.fleet.forget("lab-12");
        window.fleet.forget("lab-39");
        await().until(() -> window.ids().size() == 41);

        assertThat(window.selected()).containsExactlyInAnyOrder("lab-5", "lab-20", "lab-21");
    }

    @Test
    void aSelectionOfThousandsStaysOnItsPhonesToo() {
        window.fleet.reset(List.of(Phones.many(3000)));
        window.show(1000, 700);
        await().until(() -> window.ids().size() == 3000);
        TestWindow.fx(() -> {
            window.table().getSelectionModel().selectAll();
            return null;
        });

        window.fleet.put(IntStream.range(0, 60).mapToObj(i -> Phones.online("lab-" + i * 50 + "b"))
                .toArray(Phone[]::new));
        window.fleet.forget("lab-0");
        window.fleet.forget("lab-2999");

        await().untilAsserted(() -> assertThat(window.selected()).hasSize(2998).contains("lab-1", "lab-2998")
                .noneMatch(id -> id.endsWith("b")));
        assertThat(window.ids()).hasSize(3058);

        window.fleet.reset(List.of());
        await().untilAsserted(() -> assertThat(window.isEnabled("action-start")).isFalse());
    }

    @Test
    void forgettingASelectedPhoneSelectsNoOtherPhone() {
        window.fleet.put(Phones.many(5));
        window.show(1000, 700);
        await().until(() -> window.ids().size() == 5);
        window.select("lab-2");

        window.fleet.forget("lab-2");
        await().until(() -> window.ids().size() == 4);

        assertThat(window.selected()).isEmpty();
        assertThat(window.isEnabled("action-start")).isFalse();
    }

    @Test
    void missingPhonesAfterAServerRestartAreCountedAndReselectedWhenTheyReturn() {
        window.fleet.put(Phones.many(5));
        window.show(1000, 700);
        await().until(() -> window.ids().size() == 5);
        window.select("lab-1", "lab-2", "lab-3");

        window.fleet.reset(List.of(Phones.online("lab-1"), Phones.online("lab-4")));
        await().untilAsserted(() -> assertThat(window.text("selected")).isEqualTo("1 of 3 selected are back"));
        assertThat(window.selected()).containsExactly("lab-1");

        window.fleet.put(Phones.online("lab-2"), Phones.online("lab-0"));
        await().untilAsserted(() -> assertThat(window.text("selected")).isEqualTo("2 of 3 selected are back"));
        window.fleet.put(Phones.online("lab-3"));
        await().untilAsserted(() -> assertThat(window.text("selected")).isEqualTo("3 selected"));
        assertThat(window.selected()).containsExactlyInAnyOrder("lab-1", "lab-2", "lab-3");
    }

    @Test
    void aNewSelectionStopsWaitingForMissingPhones() {
        window.fleet.put(Phones.many(5));
        window.show(1000, 700);
        await().until(() -> window.ids().size() == 5);
        window.select("lab-1", "lab-2", "lab-3");
        window.fleet.reset(List.of(Phones.online("lab-1"), Phones.online("lab-4")));
        await().until(() -> window.ids().size() == 2);

        window.select("lab-4");
        assertThat(window.text("selected")).isEqualTo("1 selected");
        window.fleet.put(Phones.online("lab-2"));
        await().until(() -> window.ids().size() == 3);

        assertThat(window.selected()).containsExactly("lab-4");
    }

    @Test
    void clickingTheOnlyReturnedPhoneSelectsItAlone() {
        window.fleet.put(Phones.many(5));
        window.show(1000, 700);
        await().until(() -> window.ids().size() == 5);
        window.select("lab-1", "lab-2");
        window.fleet.reset(List.of(Phones.online("lab-1")));
        await().untilAsserted(() -> assertThat(window.text("selected")).isEqualTo("1 of 2 selected are back"));

        robot.clickOn(window.row("lab-1"));

        assertThat(window.text("selected")).isEqualTo("1 selected");
    }

    @Test
    void aForgottenPhoneIsNotAwaited() {
        window.fleet.put(Phones.many(5));
        window.show(1000, 700);
        await().until(() -> window.ids().size() == 5);
        window.select("lab-1", "lab-2", "lab-3");

        window.fleet.forget("lab-3");

        await().untilAsserted(() -> assertThat(window.text("selected")).isEqualTo("2 selected"));
    }

    @Test
    void theSelectionStaysOnItsPhonesWhenTheOperatorSorts() {
        window.fleet.reset(SampleFleet.phones());
        window.show(1000, 700);
        await().until(() -> window.ids().size() == 30);
        window.select("lab-2", "lab-11");

        TestWindow.fx(() -> {
            window.table().getSortOrder().setAll(List.of(window.column("battery")));
            return null;
        });

        assertThat(window.ids()).startsWith("lab-10", "lab-11");
        assertThat(window.selected()).containsExactlyInAnyOrder("lab-2", "lab-11");
    }

    @Test
    void newRowsAboveDoNotMoveTheVisibleRow() {
        window.fleet.put(Phones.many(300));
        window.show(1000, 700);
        await().until(() -> window.ids().size() == 300);
        window.select("lab-150");
        window.scrollTo(145);
        double before = window.top("lab-150");

        window.fleet.put(IntStream.range(0, 7).mapToObj(i -> Phones.online("aaa-" + i)).toArray(Phone[]::new));
        await().until(() -> window.ids().size() == 307);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(window.top("lab-150")).isEqualTo(before);

        window.fleet.forget("aaa-0");
        window.fleet.forget("lab-3");
        await().until(() -> window.ids().size() == 305);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(window.top("lab-150")).isEqualTo(before);
    }
}
