import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The icon in the formats of Windows and macOS. Both are files that contain the project's PNG files. */
class Icons {
    private static final List<Integer> WINDOWS_SIZES = List.of(16, 24, 32, 48, 64, 128, 256);
    /** The types of Apple's format, with the size of each in pixels. The last three are for screens of double density. */
    private static final Map<String, Integer> MAC_TYPES = new LinkedHashMap<>();
    static {
        MAC_TYPES.put("ic07", 128);
        MAC_TYPES.put("ic08", 256);
        MAC_TYPES.put("ic11", 32);
        MAC_TYPES.put("ic12", 64);
        MAC_TYPES.put("ic13", 256);
    }

    private Icons() {}

    /** Writes both files by hand: the arguments are the project's folder and the folder for the files. */
    public static void main(String[] arguments) throws IOException {
        Path icons = Path.of(arguments[0], "assets/icons");
        ofWindows(icons, Path.of(arguments[1], "GoLink.ico"));
        ofMac(icons, Path.of(arguments[1], "GoLink.icns"));
    }

    /**
     * Writes an ICO file: a header of 6 bytes, an entry of 16 bytes for each picture, and the pictures. Windows reads PNG
     * in it since Vista. Source: Microsoft, "Icons" of Win32, structures ICONDIR and ICONDIRENTRY.
     *
     * @param icons the folder with the PNG files
     * @return the file
     */
    static Path ofWindows(Path icons, Path file) throws IOException {
        List<byte[]> pictures = new ArrayList<>();
        for (int size : WINDOWS_SIZES) {
            pictures.add(picture(icons, size));
        }
        int at = 6 + 16 * pictures.size();
        ByteBuffer icon = ByteBuffer.allocate(at + pictures.stream().mapToInt(one -> one.length).sum())
                .order(ByteOrder.LITTLE_ENDIAN);
        icon.putShort((short) 0).putShort((short) 1).putShort((short) pictures.size());
        for (int i = 0; i < pictures.size(); i++) {
            byte size = (byte) (int) WINDOWS_SIZES.get(i); // 256 is written as 0
            icon.put(size).put(size).putShort((short) 0).putShort((short) 1).putShort((short) 32)
                    .putInt(pictures.get(i).length).putInt(at);
            at += pictures.get(i).length;
        }
        pictures.forEach(icon::put);
        return Files.write(file, icon.array());
    }

    /**
     * Writes an ICNS file: the letters icns and the length of the file, then for each picture its type, its length with
     * these 8 bytes, and the picture. Source: Apple, "Icon Services", icon families; the types with PNG came with Mac OS X
     * 10.7.
     *
     * @param icons the folder with the PNG files
     * @return the file
     */
    static Path ofMac(Path icons, Path file) throws IOException {
        Map<String, byte[]> pictures = new LinkedHashMap<>();
        for (Map.Entry<String, Integer> type : MAC_TYPES.entrySet()) {
            pictures.put(type.getKey(), picture(icons, type.getValue()));
        }
        int length = 8 + pictures.values().stream().mapToInt(one -> 8 + one.length).sum();
        ByteBuffer icon = ByteBuffer.allocate(length);
        icon.put("icns".getBytes(StandardCharsets.US_ASCII)).putInt(length);
        pictures.forEach((type, picture) -> icon.put(type.getBytes(StandardCharsets.US_ASCII))
                .putInt(8 + picture.length).put(picture));
        return Files.write(file, icon.array());
    }

    private static byte[] picture(Path icons, int size) throws IOException {
        return Files.readAllBytes(icons.resolve("golink-" + size + ".png"));
    }
}
