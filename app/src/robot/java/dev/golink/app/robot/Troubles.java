package dev.golink.app.robot;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import org.slf4j.LoggerFactory;

/** Collects uncaught exceptions of this process, and errors in its log. */
final class Troubles extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    /** JavaFX's headless platform fails to paint a window that extends beyond its screen; real desktops do not. */
    private static final String PLATFORM = "com.sun.glass.ui.headless.HeadlessWindow.blit(";

    private final List<String> all = new CopyOnWriteArrayList<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    /** Starts collecting. */
    static Troubles collect() {
        Troubles troubles = new Troubles();
        troubles.setContext(troubles.root.getLoggerContext());
        troubles.start();
        troubles.root.addAppender(troubles);
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, e) -> LoggerFactory.getLogger(Troubles.class).error("{} failed.", thread, e));
        return troubles;
    }

    List<String> all() {
        return List.copyOf(all);
    }

    @Override
    protected void append(ILoggingEvent event) {
        if (event.getLevel().isGreaterOrEqual(Level.ERROR)) {
            String thrown = event.getThrowableProxy() == null ? ""
                    : "\n" + ThrowableProxyUtil.asString(event.getThrowableProxy());
            if (!thrown.contains(PLATFORM)) {
                all.add(event.getFormattedMessage() + thrown);
            }
        }
    }

    @Override
    public void close() {
        root.detachAppender(this);
        stop();
    }
}
