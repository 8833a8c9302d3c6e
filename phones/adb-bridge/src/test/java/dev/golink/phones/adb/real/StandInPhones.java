package dev.golink.phones.adb.real;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Starts the real adb server with two phones, and a program beside them, for people who try things by hand;
 * {@code src/adbd/try} runs it. Everything ends with the program.
 */
public final class StandInPhones {
    private StandInPhones() {}

    /** @param arguments the program and its arguments */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (RealAdb.missing().isPresent()) {
            System.err.println("There are no phones. " + RealAdb.missing().get());
            System.exit(1);
        }
        Path folder = Files.createTempDirectory("golink-stand-ins");
        try (RealAdb adb = RealAdb.start(folder)) {
            StandInPhone pixel = adb.phone("PIXEL1", "Pixel 8", 34);
            StandInPhone galaxy = adb.phone("GALAXY1", "Galaxy S21", 31);
            galaxy.set("size", "720x1280");
            galaxy.set("scene", "3");
            StandInClips.screenshots(pixel, 0, 1080, 2160);
            StandInClips.screenshots(galaxy, 3, 720, 1280);
            adb.plugIn(pixel);
            adb.plugIn(galaxy);
            System.out.println("What the phones are, and what reached them: " + folder + "/phone-0 and phone-1."
                    + " To turn one: echo 1 > " + folder + "/phone-0/rotation");
            Process program = new ProcessBuilder(Arrays.asList(arguments)).inheritIO().start();
            program.waitFor();
        }
    }
}
