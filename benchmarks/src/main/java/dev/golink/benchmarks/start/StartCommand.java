package dev.golink.benchmarks.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import dev.golink.benchmarks.figures.Figure;
import dev.golink.benchmarks.figures.Machine;
import dev.golink.benchmarks.figures.Rounds;

/** Measures the start of the image, beside the same image without its AOT caches and perhaps other images. */
@Command(name = "start", mixinStandardHelpOptions = true,
        description = "Measure how long the image needs until its window is there, and until its server is ready.")
public final class StartCommand implements Callable<Integer> {
    @Option(names = "--image", paramLabel = "DIR", defaultValue = "app/target/golink",
            description = "The image. Default: ${DEFAULT-VALUE}")
    private Path image = Path.of("");

    @Option(names = "--beside", paramLabel = "NAME=DIR", description = "Another image to measure in the same rounds.")
    private Map<String, Path> beside = new LinkedHashMap<>();

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "7",
            description = "Number of rounds, after one that is not counted. Default: ${DEFAULT-VALUE}")
    private int rounds;

    @Option(names = "--idle", paramLabel = "SECONDS", defaultValue = "7",
            description = "Time from the start to the measurement of memory. Default: ${DEFAULT-VALUE}")
    private int idle;

    @Override
    public Integer call() throws IOException, InterruptedException {
        System.out.println(Machine.MARK + Machine.describe() + "; " + rounds + " rounds");
        Path folder = Files.createTempDirectory(image.toAbsolutePath().getParent(), "start");
        try (Screen screen = Screen.start()) {
            Path bare = folder.resolve("without-caches");
            ImageCopy.withoutCaches(image.toAbsolutePath(), bare);
            Map<String, Path> images = new LinkedHashMap<>();
            images.put("image", image.toAbsolutePath());
            images.put("without_caches", bare);
            images.putAll(beside);
            sizes(images).forEach(figure -> System.out.println(figure.line()));
            measure(images, folder, screen).forEach(figure -> System.out.println(figure.line()));
        } finally {
            delete(folder);
        }
        return 0;
    }

    /** Each round starts every image once, so that other load on the computer affects all of them. */
    private List<Figure> measure(Map<String, Path> images, Path folder, Screen screen)
            throws IOException, InterruptedException {
        Rounds counted = new Rounds();
        for (int round = 0; round <= rounds; round++) {
            for (Map.Entry<String, Path> one : images.entrySet()) {
                StartTrial trial = new StartTrial(one.getKey(), one.getValue(), folder.resolve("data"), idle * 1_000L);
                List<Figure> figures = new ArrayList<>(trial.window(screen));
                figures.addAll(trial.headless());
                String mark = "# round " + round + " ";
                figures.forEach(figure -> System.out.println(mark + figure.line()));
                if (round > 0) {
                    figures.forEach(counted::add);
                }
            }
        }
        return counted.medians();
    }

    private static List<Figure> sizes(Map<String, Path> images) throws IOException {
        List<Figure> sizes = new ArrayList<>();
        for (Map.Entry<String, Path> one : images.entrySet()) {
            try (Stream<Path> files = Files.walk(one.getValue())) {
                double bytes = files.filter(Files::isRegularFile).mapToDouble(file -> file.toFile().length()).sum();
                sizes.add(new Figure(one.getKey() + ".size", bytes / 1e6, "MB"));
            }
        }
        return sizes;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
