package dev.golink.phones.adb.screen;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.golink.phones.adb.client.AdbStream;
import dev.golink.phones.adb.shell.PhoneShell;
import dev.golink.phones.adb.shell.ShellCommand;
import dev.golink.phones.adb.shell.ShellResult;

/** A phone on which each started program writes what the test says. */
final class ScriptedShell implements PhoneShell {
    /** The programs that were started, in order. */
    final List<Program> started = new CopyOnWriteArrayList<>();
    /** Answers a command that runs to its end. */
    volatile Function<List<String>, Integer> answers = _ -> 0;
    /** Whether the phone is gone. */
    volatile boolean gone;

    @Override
    public ShellResult run(ShellCommand command, Duration limit) {
        return new ShellResult(answers.apply(command.words()), "", "");
    }

    @Override
    public AdbStream start(ShellCommand command) throws IOException {
        if (gone) {
            throw new IOException("device offline");
        }
        Program program = new Program(command);
        started.add(program);
        return program;
    }

    @Override
    public OpenShell open() {
        throw new UnsupportedOperationException();
    }

    /** The recordings among the programs. */
    List<Program> recordings() {
        return started.stream().filter(program -> program.command.words().contains("screenrecord")).toList();
    }

    /** The loops that look for the rotation. */
    List<Program> turns() {
        return started.stream().filter(program -> program.command.equals(PhonePrograms.turns())).toList();
    }

    /** The single pictures. */
    List<Program> snapshots() {
        return started.stream().filter(program -> program.command.equals(PhonePrograms.SNAPSHOT)).toList();
    }

    /** A program on the phone. */
    static final class Program implements AdbStream {
        private static final byte[] END = {};

        final ShellCommand command;
        private final BlockingQueue<byte[]> output = new LinkedBlockingQueue<>();
        private final ByteArrayOutputStream input = new ByteArrayOutputStream();
        private volatile boolean closed;
        private byte @Nullable [] open;
        private int position;

        Program(ShellCommand command) {
            this.command = command;
        }

        /** Whether the bridge has ended it. */
        boolean isClosed() {
            return closed;
        }

        /** What its standard input got. */
        String input() {
            return input.toString(StandardCharsets.UTF_8);
        }

        /** Writes to standard output. */
        void writes(byte[]... parts) {
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            for (byte[] part : parts) {
                whole.writeBytes(part);
            }
            output.add(whole.toByteArray());
        }

        /** Writes text. */
        void writes(String text) {
            writes(text.getBytes(StandardCharsets.UTF_8));
        }

        /** Ends by itself. */
        void ends() {
            output.add(END);
        }

        @Override
        public InputStream in() {
            return new InputStream() {
                @Override
                public int read() {
                    throw new UnsupportedOperationException();
                }

                @Override
                public int read(byte[] bytes, int offset, int length) throws IOException {
                    return next(bytes, offset, length);
                }
            };
        }

        @Override
        public OutputStream out() {
            return input;
        }

        @Override
        public void close() {
            closed = true;
            output.add(END);
        }

        private int next(byte[] bytes, int offset, int length) throws IOException {
            try {
                byte[] part = open == null ? output.take() : open;
                if (part == END) {
                    output.add(END);
                    return -1;
                }
                int count = Math.min(length, part.length - position);
                System.arraycopy(part, position, bytes, offset, count);
                position += count;
                open = position < part.length ? part : null;
                position = open == null ? 0 : position;
                return count;
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }
    }
}
