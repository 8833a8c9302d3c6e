package dev.golink.phones.simulator.device.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.golink.server.fleet.input.InputKey;
import dev.golink.server.fleet.input.ScreenPoint;

/**
 * Where the elements of a phone's screen are. What is drawn and what is touched is decided here alone.
 *
 * @param apps  the apps
 * @param shape how the screen is laid out
 */
public record Layout(Apps apps, Shape shape) {
    /** The height of a row of recent apps, and of the field for a password. */
    private static final double CARD = 1.6;
    private static final int MESSAGES = 40;
    private static final int PICTURES = 48;
    private static final double MARGIN = 0.04;
    private static final List<String> SWITCHES = List.of("Wi-Fi", "Bluetooth", "Flight mode", "Location", "Dark theme",
            "Do not disturb", "Hotspot", "Battery saver", "NFC", "Auto rotate", "Night light", "Backup", "Updates",
            "Developer options", "Accessibility", "Data saver", "Vibrate", "Screen saver");
    private static final List<String> SENDERS = List.of("Anna", "Bao", "Chen", "Dora", "Emil", "Fang", "Grace", "Hugo");

    /** The elements in reading order: those of the app, then the buttons at the bottom. */
    public List<Element> elements() {
        return Stream.concat(content().stream(), buttons().stream()).toList();
    }

    /** The elements of the app. */
    public List<Element> content() {
        return switch (apps.shown()) {
            case HOME -> tiles();
            case RECENTS -> cards();
            case MESSAGES -> list("message-", Element.Kind.ENTRY,
                    IntStream.rangeClosed(1, MESSAGES).mapToObj(Layout::message).toList());
            case SETTINGS -> list("switch-", Element.Kind.SWITCH, SWITCHES);
            case GALLERY -> pictures();
            case NOTES -> note();
            case BANK -> List.of(new Element("pin", "PIN", Element.Kind.FIELD,
                    new Area(MARGIN, shape.top() + shape.row(), 1 - 2 * MARGIN, shape.row()), new Element.Nothing()));
            case CLOCK -> List.of();
        };
    }

    /** The three buttons at the bottom. */
    public List<Element> buttons() {
        return List.of(button("back", "Back", 0, InputKey.BACK), button("home", "Home", 1, InputKey.HOME),
                button("recents", "Recents", 2, InputKey.RECENTS));
    }

    /** The furthest that the content can be scrolled, in heights of the screen; 0 if all of it fits. */
    public double furthest() {
        if (!apps.shown().scrolls()) {
            return 0;
        }
        double end = new Layout(apps.scrolled(0), shape).content().getLast().area().bottom();
        return Math.max(0, end - shape.bottom());
    }

    /** Whether that point of an element can be seen, and so touched. */
    public boolean isSeen(Element element, ScreenPoint point) {
        double y = point.y(1);
        boolean below = element.action() instanceof Element.Press;
        return !apps.shown().scrolls() || below || y >= shape.top() && y < shape.bottom();
    }

    private List<Element> tiles() {
        List<App> startable = Stream.of(App.values()).filter(App::isStartable).toList();
        double top = shape.bar() + shape.title() / 2;
        return IntStream.range(0, startable.size())
                .mapToObj(i -> new Element("app-" + startable.get(i).label().toLowerCase(Locale.ROOT),
                        startable.get(i).label(), Element.Kind.TILE,
                        cell(i, top), new Element.Open(startable.get(i))))
                .toList();
    }

    private List<Element> cards() {
        double height = Math.min(shape.row() * CARD, (shape.bottom() - shape.top()) / 7);
        List<Element> all = new ArrayList<>();
        for (App app : apps.running()) {
            all.add(new Element("card-" + app.label().toLowerCase(Locale.ROOT), app.label(), Element.Kind.CARD,
                    new Area(MARGIN, shape.top() + all.size() * height, 1 - 2 * MARGIN, height * 0.9),
                    new Element.Open(app)));
        }
        all.add(new Element("stop-all", "Close all", Element.Kind.BUTTON,
                new Area(0.3, shape.top() + all.size() * height, 0.4, height * 0.7), new Element.StopAll()));
        return all;
    }

    private List<Element> list(String prefix, Element.Kind kind, List<String> texts) {
        return IntStream.range(0, texts.size())
                .mapToObj(i -> new Element(prefix + texts.get(i).toLowerCase(Locale.ROOT).replace(' ', '-'),
                        texts.get(i), kind,
                        new Area(0, shape.top() + i * shape.row() - apps.scroll(), 1, shape.row()),
                        new Element.Toggle()))
                .toList();
    }

    private List<Element> pictures() {
        return IntStream.range(0, PICTURES)
                .mapToObj(i -> new Element("picture-" + (i + 1), "Picture " + (i + 1), Element.Kind.PICTURE,
                        cell(i, shape.top() - apps.scroll()), new Element.Toggle()))
                .toList();
    }

    /** The place of a tile or a picture in the grid, whose first row begins at this height. */
    private Area cell(int index, double top) {
        double width = 1.0 / shape.columns();
        int row = index / shape.columns();
        return new Area(index % shape.columns() * width, top + row * shape.tile(), width, shape.tile());
    }

    private List<Element> note() {
        double end = shape.bottom() - shape.row() * 1.3;
        return List.of(
                new Element("note", apps.note().text(), Element.Kind.FIELD,
                        new Area(MARGIN, shape.top(), 1 - 2 * MARGIN, end - shape.top()), new Element.Write()),
                new Element("clear", "Clear", Element.Kind.BUTTON,
                        new Area(0.3, end + shape.row() * 0.25, 0.4, shape.row() * 0.8), new Element.Clear()));
    }

    private Element button(String id, String text, int place, InputKey key) {
        return new Element(id, text, Element.Kind.BUTTON,
                new Area(place / 3.0, shape.bottom(), 1 / 3.0, shape.navigation()), new Element.Press(key));
    }

    private static String message(int number) {
        return SENDERS.get(number % SENDERS.size()) + " " + number;
    }
}
