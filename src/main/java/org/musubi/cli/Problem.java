package org.musubi.cli;

import org.musubi.text.Message;

/// Something that the data, or the way the command was used, will not allow.
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Message what;
    private final int exitCode;

    private Problem(int exitCode, Message what) {
        super(what.toString());
        this.what = what;
        this.exitCode = exitCode;
    }

    /// Ends the command with exit code 1.
    ///
    /// @param key of a text in the bundles
    public static Problem ofData(String key, Object... arguments) {
        return new Problem(Cli.DATA, Message.of(key, arguments));
    }

    static Problem ofUsage(String key, Object... arguments) {
        return new Problem(Cli.USAGE, Message.of(key, arguments));
    }

    Message what() {
        return what;
    }

    int exitCode() {
        return exitCode;
    }
}
