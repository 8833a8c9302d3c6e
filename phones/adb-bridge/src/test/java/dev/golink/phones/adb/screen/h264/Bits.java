package dev.golink.phones.adb.screen.h264;

import java.io.ByteArrayOutputStream;

/** Writes the bits of a NAL unit. */
final class Bits {
    private final StringBuilder bits = new StringBuilder();

    Bits bits(int count, int value) {
        for (int i = count - 1; i >= 0; i--) {
            bits.append(value >> i & 1);
        }
        return this;
    }

    /** A number in Exp-Golomb code. */
    Bits number(int value) {
        String digits = Integer.toBinaryString(value + 1);
        bits.append("0".repeat(digits.length() - 1)).append(digits);
        return this;
    }

    Bits signed(int value) {
        return number(value > 0 ? 2 * value - 1 : -2 * value);
    }

    /** The unit with its first byte and its stop bit, and with the bytes that keep start codes from appearing. */
    byte[] unit(int header) {
        String whole = bits + "1";
        whole += "0".repeat((8 - whole.length() % 8) % 8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(header);
        int zeros = 0;
        for (int i = 0; i < whole.length(); i += 8) {
            int value = Integer.parseInt(whole.substring(i, i + 8), 2);
            if (zeros >= 2 && value <= 3) {
                out.write(3);
                zeros = 0;
            }
            out.write(value);
            zeros = value == 0 ? zeros + 1 : 0;
        }
        return out.toByteArray();
    }
}
