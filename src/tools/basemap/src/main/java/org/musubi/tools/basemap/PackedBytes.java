package org.musubi.tools.basemap;

import java.io.ByteArrayOutputStream;

/** Bytes in which small numbers are short: seven bits in each, the lowest first, as `org.musubi.map.PackedBytes` reads. */
final class PackedBytes extends ByteArrayOutputStream {
    /** @param value taken as unsigned */
    void varint(int value) {
        int rest = value;
        while ((rest & ~0x7F) != 0) {
            write(rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        write(rest);
    }

    /** @param value of either sign; short if it is near zero */
    void zigzag(int value) {
        varint(value << 1 ^ value >> 31);
    }
}
