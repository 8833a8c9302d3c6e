package dev.golink.phones.simulator.device.view;

import java.util.List;
import java.util.Locale;

import dev.golink.phones.simulator.device.Device;
import dev.golink.phones.simulator.device.app.App;
import dev.golink.phones.simulator.device.app.Apps;
import dev.golink.phones.simulator.device.app.Area;
import dev.golink.phones.simulator.device.app.Element;
import dev.golink.phones.simulator.device.app.Layout;
import dev.golink.phones.simulator.device.app.Note;
import dev.golink.phones.simulator.device.app.Shape;
import dev.golink.phones.simulator.picture.Hue;
import dev.golink.phones.simulator.picture.PixelFont;

/**
 * Draws what an app shows.
 *
 * @param paper what it is drawn on
 * @param clock the time of day
 */
record AppView(Paper paper, String clock) {
    private static final double LINE = 1.6;

    /** Draws the app, its title and the buttons at the bottom. */
    void draw(Device device) {
        Layout layout = device.layout();
        Shape shape = layout.shape();
        App app = layout.apps().shown();
        if (app == App.HOME) {
            background();
        }
        layout.content().forEach(element -> element(element, layout));
        if (app == App.CLOCK) {
            paper.centred(clock, new Area(0.1, shape.top(), 0.8, shape.bottom() - shape.top()), paper.dot() * 6,
                    Paper.WHITE);
        }
        if (app == App.NOTES) {
            note(layout.apps().note(), layout.content().getFirst().area());
        }
        if (app != App.HOME) {
            Area title = new Area(0, shape.bar(), 1, shape.title());
            paper.fill(title, paper.colour(0.55, 0.36));
            paper.left(app.label(), title, paper.dot() * 2, Paper.WHITE);
            counts(layout.apps(), title);
        }
        navigation(layout);
    }

    private void background() {
        int bands = 24;
        for (int band = 0; band < bands; band++) {
            paper.fill(new Area(0, (double) band / bands, 1, 1.0 / bands),
                    Hue.rgb(paper.hue() + 0.06 * band / bands, 0.6, 0.42 - 0.24 * band / bands));
        }
    }

    private void element(Element element, Layout layout) {
        Area area = element.area();
        if (area.bottom() < layout.shape().bar() || area.top() > layout.shape().bottom()) {
            return;
        }
        boolean marked = layout.apps().marked().contains(element.id());
        switch (element.kind()) {
            case TILE -> tile(element, area, labels(layout));
            case ENTRY -> entry(element, area, marked);
            case SWITCH -> row(element, area, marked);
            case PICTURE -> picture(element, area, marked);
            case FIELD -> field(element, area, layout.apps());
            case CARD -> {
                paper.panel(area, 0, Paper.PANEL);
                paper.left(element.text(), area, paper.dot() + 1, Paper.WHITE);
            }
            case BUTTON -> {
                paper.panel(area, 0, paper.colour(0.5, 0.55));
                paper.centred(element.text(), area, paper.dot() + 1, Paper.WHITE);
            }
        }
    }

    /** The size of the labels of all tiles, so that they are equal. */
    private int labels(Layout layout) {
        List<Element> tiles = layout.content().stream().filter(each -> each.kind() == Element.Kind.TILE).toList();
        double narrowest = tiles.stream().mapToDouble(each -> each.area().width()).min().orElse(1);
        return paper.dotFor(tiles.stream().map(Element::text).toList(), narrowest - 0.02, paper.dot());
    }

    private void tile(Element tile, Area area, int label) {
        int side = (int) Math.min(paper.x(area.width()) * 0.6, paper.y(area.height()) * 0.62);
        int left = paper.x(area.left() + area.width() / 2) - side / 2;
        int top = paper.y(area.top()) + paper.y(area.height()) / 12;
        paper.canvas().panel(left, top, side, side, side / 4, colour(tile));
        String letter = tile.text().substring(0, 1);
        int dot = Math.max(1, side / 14);
        PixelFont.write(paper.canvas(), letter, left + (side - PixelFont.width(letter, dot)) / 2,
                top + (side - PixelFont.height(dot)) / 2, dot, Paper.WHITE);
        paper.centred(tile.text(), new Area(area.left() + 0.01, area.top() + area.height() * 0.74,
                area.width() - 0.02, area.height() * 0.18), label, Paper.WHITE);
    }

    private void entry(Element entry, Area area, boolean marked) {
        paper.fill(area, marked ? paper.colour(0.45, 0.3) : Paper.DARK);
        paper.fill(new Area(0, area.bottom() - 0.001, 1, 0.0016), Paper.PANEL);
        int radius = paper.y(area.height()) / 4;
        int middle = paper.y(area.top() + area.height() / 2);
        paper.canvas().ring(radius * 2, middle, radius, radius, colour(entry));
        int left = radius * 4;
        int dot = paper.dot() + 1;
        PixelFont.write(paper.canvas(), entry.text(), left, middle - PixelFont.height(dot), dot, Paper.WHITE);
        PixelFont.write(paper.canvas(), marked ? "read" : "new message", left, middle + dot * 2, paper.dot(),
                marked ? Paper.WHITE : Paper.GREY);
    }

    private void row(Element row, Area area, boolean on) {
        paper.fill(area, Paper.DARK);
        paper.fill(new Area(0, area.bottom() - 0.001, 1, 0.0016), Paper.PANEL);
        paper.left(row.text(), area, paper.dot() + 1, Paper.WHITE);
        int high = paper.dot() * 12;
        int wide = high * 2;
        int left = paper.width() - wide - paper.dot() * 6;
        int top = paper.y(area.top() + area.height() / 2) - high / 2;
        paper.canvas().panel(left, top, wide, high, high / 2, on ? paper.colour(0.7, 0.7) : 0x4A5361);
        int radius = high / 2 - paper.dot();
        paper.canvas().ring(on ? left + wide - high / 2 : left + high / 2, top + high / 2, radius, radius, Paper.WHITE);
    }

    private void picture(Element picture, Area area, boolean marked) {
        paper.panel(area, 0.008, colour(picture));
        if (marked) {
            paper.ring(area.left() + area.width() / 2, area.top() + area.height() / 2, 12, 4, Paper.WHITE);
        }
        paper.left(picture.text().replace("Picture ", ""), new Area(area.left() + 0.01, area.top(), area.width(),
                area.height() * 0.3), paper.dot(), Paper.WHITE);
    }

    private void field(Element field, Area area, Apps apps) {
        paper.fill(area, Paper.PANEL);
        paper.frame(area, apps.shown() == App.NOTES ? paper.colour(0.5, 0.8) : Paper.GREY);
        if (apps.shown() == App.BANK) {
            paper.left(field.text() + ": ****", area, paper.dot() * 2, Paper.WHITE);
            paper.centred("No text from outside", new Area(0.05, area.bottom(), 0.9, area.height()), paper.dot(),
                    Paper.GREY);
        }
    }

    private void note(Note note, Area area) {
        int dot = paper.dot() + 1;
        int step = dot * 6;
        int margin = dot * 3;
        int line = (int) (PixelFont.height(dot) * LINE);
        List<NoteLines.Line> lines = NoteLines.of(note.text(),
                Math.max(1, (paper.x(area.width()) - 2 * margin) / step));
        int fitting = Math.max(1, (paper.y(area.height()) - 2 * margin) / line);
        int cursorLine = 0;
        for (int i = 0; i < lines.size(); i++) {
            cursorLine = lines.get(i).from() <= note.cursor() ? i : cursorLine;
        }
        int first = Math.max(0, cursorLine - fitting + 1);
        for (int i = first; i < Math.min(lines.size(), first + fitting); i++) {
            NoteLines.Line shown = lines.get(i);
            int top = paper.y(area.top()) + margin + (i - first) * line;
            int left = paper.x(area.left()) + margin;
            int from = Math.clamp(note.from() - shown.from(), 0, shown.text().length());
            int to = Math.clamp(note.to() - shown.from(), 0, shown.text().length());
            paper.canvas().fill(left + from * step, top - dot, (to - from) * step, PixelFont.height(dot) + 2 * dot,
                    paper.colour(0.6, 0.6));
            PixelFont.write(paper.canvas(), shown.text(), left, top, dot, Paper.WHITE);
            if (i == cursorLine) {
                paper.canvas().fill(left + (note.cursor() - shown.from()) * step - dot, top - dot, dot,
                        PixelFont.height(dot) + 2 * dot, paper.colour(0.25, 1));
            }
        }
    }

    private void counts(Apps apps, Area title) {
        String text = switch (apps.shown()) {
            case NOTES -> apps.note().characters() + " characters";
            case RECENTS -> apps.running().size() + " running";
            case HOME, MESSAGES, SETTINGS, GALLERY, CLOCK, BANK -> "";
        };
        paper.centred(text, new Area(0.5, title.top(), 0.48, title.height()), paper.dot(), Paper.WHITE);
    }

    private void navigation(Layout layout) {
        List<Element> buttons = layout.buttons();
        paper.fill(new Area(0, layout.shape().bottom(), 1, layout.shape().navigation()), Paper.BLACK);
        double narrowest = buttons.stream().mapToDouble(button -> button.area().width()).min().orElse(1);
        int dot = paper.dotFor(buttons.stream().map(Element::text).toList(), narrowest, paper.dot() + 1);
        for (Element button : buttons) {
            paper.centred(button.text().toLowerCase(Locale.ROOT), button.area(), dot, Paper.GREY);
        }
    }

    /** A colour that is always the same for an element. */
    private int colour(Element element) {
        double turn = Math.floorMod(element.id().hashCode(), 97) / 97.0;
        return Hue.rgb(paper.hue() + turn, 0.55, 0.72);
    }
}
