package dev.golink.phones.adb.screen;

import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

import dev.golink.phones.adb.device.Display;
import dev.golink.phones.adb.shell.PhoneShell;
import dev.golink.phones.client.time.PhoneTimer;

/**
 * What every source of pictures of a phone needs.
 *
 * @param shell     the phone
 * @param abilities what the phone's programs can do
 * @param display   the phone's screen as it is now
 * @param timer     the phones' thread
 * @param clock     the time that frames carry
 * @param workers   run what blocks
 * @param decoders  one for each single picture that may be decoded at a time, over all phones
 * @param times     the times that are kept
 */
record ScreenContext(PhoneShell shell, ScreenAbilities abilities, Supplier<Display> display, PhoneTimer timer,
        InstantSource clock, Executor workers, Semaphore decoders, ScreenTimes times) {}
