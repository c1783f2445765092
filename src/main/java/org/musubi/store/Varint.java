package org.musubi.store;

import java.nio.ByteBuffer;

/// A number of SQLite's of one to nine bytes.
///
/// @param end where the next thing begins
record Varint(long value, int end) {
    /// @throws IndexOutOfBoundsException if it does not end before the buffer does
    static Varint read(ByteBuffer bytes, int from) {
        long value = 0;
        for (int i = 0; i < 8; i++) {
            byte part = bytes.get(from + i);
            value = value << 7 | part & 0x7F;
            if (part >= 0) {
                return new Varint(value, from + i + 1);
            }
        }
        return new Varint(value << 8 | Byte.toUnsignedLong(bytes.get(from + 8)), from + 9);
    }
}
