package org.musubi.gazetteer;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The one gazetteer for all who look something up in it: it is read when it is first wanted, and once. Safe for use by
/// several threads; the first one waits for it, so ask in the background.
public final class SharedGazetteer implements Supplier<Gazetteer> {
    private final Supplier<Gazetteer> source;
    private @Nullable Gazetteer read;

    /// @param source asked once; again only if it failed
    public SharedGazetteer(Supplier<Gazetteer> source) {
        this.source = source;
    }

    /// That which comes with the program.
    public static SharedGazetteer shipped() {
        return new SharedGazetteer(Gazetteer::load);
    }

    @Override
    public synchronized Gazetteer get() {
        if (read == null) {
            read = source.get();
        }
        return read;
    }
}
