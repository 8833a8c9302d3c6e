import org.jspecify.annotations.NullMarked;

/** The signals by which a system asks a process to end. */
@NullMarked module dev.golink.signals {
    requires static org.jspecify;
    requires jdk.unsupported;

    exports dev.golink.signals;
}
