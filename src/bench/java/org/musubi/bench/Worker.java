package org.musubi.bench;

import java.io.IOException;
import java.nio.file.Path;
import org.musubi.store.Library;

/// A process that works on a library until it is killed, and says of each piece of work when it is done.
///
/// Usage: `Worker LIBRARY FIRST_NUMBER`
final class Worker {
    private Worker() {}

    public static void main(String[] args) throws IOException {
        try (Library library = Library.open(Path.of(args[0]))) {
            var work = new Work(library, Work.maker());
            System.out.println("ready");
            for (int number = Integer.parseInt(args[1]); ; number++) {
                work.run(number);
                System.out.println(number);
            }
        }
    }
}
