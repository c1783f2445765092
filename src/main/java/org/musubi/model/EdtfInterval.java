package org.musubi.model;

import org.jspecify.annotations.Nullable;

/// An interval between two dates, of which either may be open or unknown: `2015-09-15/2015-09-17`, `2015-06/..`.
public final class EdtfInterval extends Edtf {
    private final @Nullable EdtfDate start;
    private final @Nullable EdtfDate end;
    private final EndKind startKind;
    private final EndKind endKind;

    /// @param start null unless its kind is [Edtf.EndKind#KNOWN]
    /// @param end null unless its kind is [Edtf.EndKind#KNOWN]
    EdtfInterval(@Nullable EdtfDate start, EndKind startKind, @Nullable EdtfDate end, EndKind endKind) {
        super(
                text(start, startKind) + '/' + text(end, endKind),
                start == null ? UNBOUNDED_START : start.firstDay(),
                end == null ? UNBOUNDED_END : end.lastDay());
        this.start = start;
        this.end = end;
        this.startKind = startKind;
        this.endKind = endKind;
    }

    private static String text(@Nullable EdtfDate date, EndKind kind) {
        if (date != null) {
            return date.toString();
        }
        return kind == EndKind.OPEN ? ".." : "";
    }

    @Override
    public Precision precision() {
        if (start == null) {
            return end == null ? Precision.UNKNOWN : end.precision();
        }
        if (end == null) {
            return start.precision();
        }
        return start.precision().compareTo(end.precision()) <= 0 ? start.precision() : end.precision();
    }

    @Override
    public boolean isUncertain() {
        return (start != null && start.isUncertain()) || (end != null && end.isUncertain());
    }

    @Override
    public boolean isApproximate() {
        return (start != null && start.isApproximate()) || (end != null && end.isApproximate());
    }

    @Override
    public boolean isInterval() {
        return true;
    }

    @Override
    public @Nullable EdtfDate start() {
        return start;
    }

    @Override
    public @Nullable EdtfDate end() {
        return end;
    }

    @Override
    public EndKind startKind() {
        return startKind;
    }

    @Override
    public EndKind endKind() {
        return endKind;
    }
}
