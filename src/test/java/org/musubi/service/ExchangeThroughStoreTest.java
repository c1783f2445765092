package org.musubi.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.musubi.Libraries;
import org.musubi.exchange.JsonFormat;
import org.musubi.model.LibraryContent;
import org.musubi.store.Library;
import org.musubi.task.Progress;

/// Export, then import into an empty library, then export: the same bytes.
class ExchangeThroughStoreTest {
    @Provide
    Arbitrary<LibraryContent> libraries() {
        return Libraries.any();
    }

    @Property(tries = 25)
    void theSameBytesComeOut(@ForAll("libraries") LibraryContent content) throws IOException {
        var first = new ByteArrayOutputStream();
        JsonFormat.write(content, first);
        Path folder = Files.createTempDirectory("musubi-test");
        Path file = folder.resolve("x.musubi");
        var second = new ByteArrayOutputStream();

        try (Library library = Library.create(file)) {
            var service = new LibraryService(library);
            service.importJson(new ByteArrayInputStream(first.toByteArray()), Progress.NONE);
            service.exportJson(second);
            assertThat(library.content()).isEqualTo(content);
            assertThat(library.faults()).isEmpty();
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }

        assertThat(second.toByteArray()).isEqualTo(first.toByteArray());
    }
}
