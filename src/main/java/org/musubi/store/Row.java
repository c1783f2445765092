package org.musubi.store;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Edtf;
import org.musubi.model.Id;

/// One row of an answer; columns count from 1. What the model refuses is an [IllegalArgumentException].
final class Row {
    @FunctionalInterface
    private interface Getter<T extends @Nullable Object> {
        T get(int column) throws SQLException;
    }

    private final Path file;
    private final ResultSet row;

    Row(Path file, ResultSet row) {
        this.file = file;
        this.row = row;
    }

    private <T extends @Nullable Object> T get(Getter<T> getter, int column) {
        try {
            return getter.get(column);
        } catch (SQLException e) {
            throw Sql.failure(file, e);
        }
    }

    private <T> @Nullable T getOrNull(Getter<T> getter, int column) {
        T value = get(getter, column);
        return get(_ -> row.wasNull(), column) ? null : value;
    }

    String text(int column) {
        String text = textOrNull(column);
        if (text == null) {
            throw new IllegalArgumentException("no value in column " + column);
        }
        return text;
    }

    @Nullable
    String textOrNull(int column) {
        return this.<@Nullable String>get(row::getString, column);
    }

    Id id(int column) {
        return new Id(text(column));
    }

    @Nullable
    Id idOrNull(int column) {
        String text = textOrNull(column);
        return text == null ? null : new Id(text);
    }

    @Nullable
    Edtf dateOrNull(int column) {
        String text = textOrNull(column);
        return text == null ? null : Edtf.parse(text);
    }

    Instant instant(int column) {
        try {
            return Instant.parse(text(column));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(String.valueOf(e.getMessage()), e);
        }
    }

    boolean flag(int column) {
        return integer(column) != 0;
    }

    byte[] bytes(int column) {
        byte[] bytes = this.<byte @Nullable []>get(row::getBytes, column);
        return bytes == null ? new byte[0] : bytes;
    }

    int integer(int column) {
        return get(row::getInt, column);
    }

    long whole(int column) {
        return get(row::getLong, column);
    }

    @Nullable
    Long wholeOrNull(int column) {
        return getOrNull(row::getLong, column);
    }

    @Nullable
    Integer integerOrNull(int column) {
        return getOrNull(row::getInt, column);
    }

    @Nullable
    Double realOrNull(int column) {
        return getOrNull(row::getDouble, column);
    }
}
