package dev.golink.phones.simulator.device.view;

import java.time.Duration;

import dev.golink.phones.simulator.device.Device;
import dev.golink.phones.simulator.device.Finger;
import dev.golink.phones.simulator.device.ScreenState;
import dev.golink.phones.simulator.device.Touches;
import dev.golink.phones.simulator.device.Volume;
import dev.golink.phones.simulator.device.app.Area;
import dev.golink.phones.simulator.device.app.Shape;
import dev.golink.phones.simulator.picture.Canvas;
import dev.golink.phones.simulator.picture.Drawing;

/**
 * Draws the screen of a phone, with who controls it and where it is touched.
 *
 * @param device the phone
 * @param name   the phone's name
 * @param clock  the time of day, such as "12:34"
 * @param hue    the hue of its pictures, 0 to 1
 * @param now    the time on the swarm's clock
 */
public record DeviceDrawing(Device device, String name, String clock, double hue, Duration now) implements Drawing {
    private static final int CONTROLLED = 0xC2410C;
    /** The colour of a finger. */
    private static final int FINGER = 0xFACC15;
    private static final int RING = 0xFDE68A;

    @Override
    public void draw(Canvas canvas) {
        Paper paper = new Paper(canvas, hue);
        Shape shape = device.layout().shape();
        paper.fill(new Area(0, 0, 1, 1), device.screen() == ScreenState.OFF ? Paper.BLACK : Paper.DARK);
        switch (device.screen()) {
            case OFF -> { // dark; only the bar and the touches are drawn, so that the operator sees why
            }
            case LOCKED -> locked(paper);
            case UNLOCKED -> new AppView(paper, clock).draw(device);
        }
        statusBar(paper, shape);
        volume(paper, shape);
        device.touches().fingers().forEach(finger -> finger(paper, finger));
        device.touches().rings().forEach(ring -> ring(paper, ring));
    }

    private void locked(Paper paper) {
        paper.fill(new Area(0, 0, 1, 1), paper.colour(0.6, 0.16));
        paper.centred(clock, new Area(0.1, 0.15, 0.8, 0.2), paper.dot() * 6, Paper.WHITE);
        paper.centred(name, new Area(0.1, 0.36, 0.8, 0.1), paper.dot() * 2, Paper.GREY);
        paper.centred("locked", new Area(0.1, 0.55, 0.8, 0.1), paper.dot() * 3, Paper.WHITE);
        paper.centred("swipe up", new Area(0.1, 0.82, 0.8, 0.1), paper.dot() * 2, Paper.GREY);
    }

    /** The bar at the top; in another colour, and with the operator's name, while the phone is controlled. */
    private void statusBar(Paper paper, Shape shape) {
        boolean controlled = !device.operator().isEmpty();
        if (device.screen() == ScreenState.OFF && !controlled) {
            return;
        }
        Area bar = new Area(0, 0, 1, shape.bar());
        paper.fill(bar, controlled ? CONTROLLED : paper.colour(0.6, 0.2));
        paper.left(clock, bar, paper.dot(), Paper.WHITE);
        paper.centred(controlled ? device.operator() + " controls" : name, new Area(0.2, 0, 0.76, shape.bar()),
                paper.dot(), Paper.WHITE);
    }

    private void volume(Paper paper, Shape shape) {
        Volume volume = device.volume();
        if (volume.isShown(now)) {
            Area around = new Area(0.86, 0.25, 0.09, 0.4);
            paper.panel(around, 0, Paper.BLACK);
            double full = around.height() * 0.86;
            double level = full * volume.level() / Volume.LOUDEST;
            double top = around.top() + around.height() * 0.07;
            paper.fill(new Area(0.89, top, 0.03, full), 0x4A5361);
            paper.fill(new Area(0.89, top + full - level, 0.03, level), Paper.WHITE);
            paper.centred(String.valueOf(volume.level()),
                    new Area(around.left(), around.bottom(), around.width(), shape.bar()), paper.dot(), Paper.WHITE);
        }
    }

    private static void finger(Paper paper, Finger finger) {
        double x = finger.at().x(1);
        double y = finger.at().y(1);
        paper.ring(x, y, 15, 3, FINGER);
        paper.ring(x, y, 3, 3, FINGER);
        if (finger.dragged()) {
            paper.ring(finger.from().x(1), finger.from().y(1), 6, 2, FINGER);
        }
    }

    private void ring(Paper paper, Touches.Ring ring) {
        double passed = ring.passed(now);
        if (passed < 1) {
            paper.ring(ring.at().x(1), ring.at().y(1), 8 + 14 * passed, 4 * (1 - passed), RING);
        }
    }
}
