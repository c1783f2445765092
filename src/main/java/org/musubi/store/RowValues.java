package org.musubi.store;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The values of one row as SQLite lays them out: [Long], [Double], [String], `byte[]` or null.
final class RowValues {
    private RowValues() {}

    /// @throws DamagedPageException if the bytes do not add up to a row
    static List<@Nullable Object> read(byte[] payload) throws DamagedPageException {
        ByteBuffer bytes = ByteBuffer.wrap(payload);
        try {
            Varint head = Varint.read(bytes, 0);
            if (head.value() < head.end() || head.value() > payload.length) {
                throw new DamagedPageException("a row's head is " + head.value() + " bytes");
            }
            var values = new ArrayList<@Nullable Object>();
            int body = (int) head.value();
            int at = head.end();
            while (at < head.value()) {
                Varint type = Varint.read(bytes, at);
                at = type.end();
                int length = length(type.value());
                if (length > payload.length - body) {
                    throw new DamagedPageException("a row is longer than stated");
                }
                values.add(value(bytes, type.value(), body, length));
                body += length;
            }
            if (at != head.value() || body != payload.length) {
                throw new DamagedPageException("a row is shorter than stated");
            }
            return values;
        } catch (IndexOutOfBoundsException e) {
            throw new DamagedPageException("a row is cut off");
        }
    }

    private static int length(long type) throws DamagedPageException {
        if (type >= 12) {
            long length = (type - 12) / 2;
            if (length <= Integer.MAX_VALUE) {
                return (int) length;
            }
        }
        return switch ((int) Math.clamp(type, -1, 11)) {
            case 0, 8, 9 -> 0;
            case 1 -> 1;
            case 2 -> 2;
            case 3 -> 3;
            case 4 -> 4;
            case 5 -> 6;
            case 6, 7 -> 8;
            default -> throw new DamagedPageException("a value of the unknown type " + type);
        };
    }

    private static @Nullable Object value(ByteBuffer bytes, long type, int at, int length) throws DamagedPageException {
        if (type >= 12) {
            byte[] content = Arrays.copyOfRange(bytes.array(), at, at + length);
            return type % 2 == 0 ? content : text(content);
        }
        return switch ((int) type) {
            case 0 -> null;
            case 7 -> bytes.getDouble(at);
            case 8 -> 0L;
            case 9 -> 1L;
            default -> whole(bytes, at, length);
        };
    }

    private static Long whole(ByteBuffer bytes, int at, int length) {
        long value = bytes.get(at);
        for (int i = 1; i < length; i++) {
            value = value << 8 | Byte.toUnsignedLong(bytes.get(at + i));
        }
        return value;
    }

    /// @throws DamagedPageException if the bytes are no text
    static String text(byte[] bytes) throws DamagedPageException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new DamagedPageException("a text has bytes that are no characters");
        }
    }
}
