package org.musubi.cli;

import java.io.IOException;

/// Something to be done with a file or a stream.
@FunctionalInterface
interface IoConsumer<T> {
    void accept(T value) throws IOException;
}
