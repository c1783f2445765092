package org.musubi.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Edtf;
import org.musubi.model.Id;

/// One row of an answer; columns count from 1.
final class Row {
    private final ResultSet row;

    Row(ResultSet row) {
        this.row = row;
    }

    String text(int column) throws SQLException {
        String text = row.getString(column);
        if (text == null) {
            throw new IllegalArgumentException("no value in column " + column);
        }
        return text;
    }

    @Nullable
    String textOrNull(int column) throws SQLException {
        return row.getString(column);
    }

    Id id(int column) throws SQLException {
        return new Id(text(column));
    }

    @Nullable
    Id idOrNull(int column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : new Id(text);
    }

    @Nullable
    Edtf dateOrNull(int column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : Edtf.parse(text);
    }

    boolean flag(int column) throws SQLException {
        return row.getInt(column) != 0;
    }

    int integer(int column) throws SQLException {
        return row.getInt(column);
    }

    long whole(int column) throws SQLException {
        return row.getLong(column);
    }

    @Nullable
    Long wholeOrNull(int column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    @Nullable
    Integer integerOrNull(int column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    @Nullable
    Double realOrNull(int column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }
}
