package dev.golink.app.shell.pictures;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Reduces a picture to at most 256 colours, so that its file stays small. The set of colours with the largest squared
 * error is split at its mean, again and again (X. Wu, "Efficient Statistical Computations for Optimal Color
 * Quantization", 1991, without the search for the best plane).
 */
final class Palette {
    private static final int MOST_COLOURS = 256;
    private static final int[] SHIFTS = {16, 8, 0};

    private Palette() {}

    /** The picture with a palette. A picture of 256 colours or fewer stays as it is. */
    static BufferedImage reduce(BufferedImage picture) {
        int width = picture.getWidth();
        int[] pixels = picture.getRGB(0, 0, width, picture.getHeight(), null, 0, width);
        Map<Integer, Integer> indexes = new HashMap<>();
        int[] colours = colours(pixels, indexes);
        IndexColorModel model = new IndexColorModel(8, colours.length, colours, 0, false, -1, DataBuffer.TYPE_BYTE);
        BufferedImage reduced = new BufferedImage(width, picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        byte[] row = new byte[width];
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < width; x++) {
                row[x] = indexes.get(pixels[y * width + x] & 0xffffff).byteValue();
            }
            reduced.getRaster().setDataElements(0, y, width, 1, row);
        }
        return reduced;
    }

    /** Returns the palette, and fills in the palette index of each colour. */
    private static int[] colours(int[] pixels, Map<Integer, Integer> indexes) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int pixel : pixels) {
            counts.merge(pixel & 0xffffff, 1, Integer::sum);
        }
        List<ColourSet> sets = new ArrayList<>(List.of(ColourSet.of(List.copyOf(counts.keySet()), counts)));
        while (sets.size() < MOST_COLOURS) {
            ColourSet worst = sets.stream().max(Comparator.comparingDouble(ColourSet::error)).orElseThrow();
            if (worst.error() == 0) {
                break;
            }
            sets.remove(worst);
            sets.addAll(worst.halves(counts));
        }
        int[] palette = new int[sets.size()];
        for (int i = 0; i < palette.length; i++) {
            palette[i] = sets.get(i).mean();
            for (int colour : sets.get(i).colours) {
                indexes.put(colour, i);
            }
        }
        return palette;
    }

    private static int channel(int colour, int shift) {
        return colour >> shift & 0xff;
    }

    /**
     * Colours that share an entry of the palette.
     *
     * @param colours    as 0xRRGGBB
     * @param mean       the mean colour of their pixels
     * @param worstShift the channel that differs most, by its place in a colour
     * @param error      the squared differences of all their pixels from the mean
     */
    private record ColourSet(List<Integer> colours, int mean, int worstShift, double error) {
        static ColourSet of(List<Integer> colours, Map<Integer, Integer> counts) {
            int mean = 0;
            int worstShift = 0;
            double worst = -1;
            double error = 0;
            for (int shift : SHIFTS) {
                double sum = 0;
                double squares = 0;
                long count = 0;
                for (int colour : colours) {
                    double value = channel(colour, shift);
                    int times = counts.get(colour);
                    sum += value * times;
                    squares += value * value * times;
                    count += times;
                }
                mean |= (int) Math.round(sum / count) << shift;
                double spread = colours.size() == 1 ? 0 : squares - sum * sum / count;
                error += spread;
                if (spread > worst) {
                    worst = spread;
                    worstShift = shift;
                }
            }
            return new ColourSet(colours, mean, worstShift, error);
        }

        List<ColourSet> halves(Map<Integer, Integer> counts) {
            int middle = channel(mean, worstShift);
            int least = colours.stream().mapToInt(colour -> channel(colour, worstShift)).min().orElseThrow();
            int split = Math.max(middle, least + 1);
            Map<Boolean, List<Integer>> halves = colours.stream()
                    .collect(Collectors.partitioningBy(colour -> channel(colour, worstShift) < split));
            return List.of(of(halves.get(true), counts), of(halves.get(false), counts));
        }
    }
}
