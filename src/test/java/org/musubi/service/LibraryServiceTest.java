package org.musubi.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.musubi.Samples;
import org.musubi.exchange.ExchangeException;
import org.musubi.exchange.JsonFormat;
import org.musubi.model.LibraryContent;
import org.musubi.store.Commit;
import org.musubi.store.Library;
import org.musubi.task.Progress;

class LibraryServiceTest {
    @TempDir
    Path folder;

    private LibraryService service;

    @BeforeEach
    void open() {
        service = new LibraryService(Library.create(folder.resolve("x.musubi")));
    }

    @AfterEach
    void close() {
        service.library().close();
    }

    private static byte[] json(LibraryContent content) throws IOException {
        var out = new ByteArrayOutputStream();
        JsonFormat.write(content, out);
        return out.toByteArray();
    }

    private ImportResult bring(LibraryContent content) throws IOException {
        return service.importJson(new ByteArrayInputStream(json(content)), Progress.NONE);
    }

    @Test
    void anImportAddsWhatIsNewUpdatesWhatDiffersAndLeavesTheRest() throws IOException {
        assertThat(bring(Samples.LIBRARY)).isEqualTo(new ImportResult(10, 0, 0, List.of()));
        assertThat(bring(Samples.LIBRARY)).isEqualTo(new ImportResult(0, 0, 10, List.of()));

        var changed = Samples.event("agreement", "Another title");
        var added = Samples.event("new", "New");
        var content =
                new LibraryContent(List.of(Samples.TOYAMA), List.of(), List.of(), List.of(added, changed), List.of());

        assertThat(bring(content)).isEqualTo(new ImportResult(1, 1, 1, List.of()));
        assertThat(service.content().records()).containsExactly(changed, Samples.WORKSHOP, added);
        assertThat(service.content().places()).isEqualTo(Samples.LIBRARY.places());
    }

    @Test
    void whatIsExportedFromAnImportIsTheSameBytes() throws IOException {
        bring(Samples.LIBRARY);
        var out = new ByteArrayOutputStream();

        service.exportJson(out);

        assertThat(out.toByteArray()).isEqualTo(json(Samples.LIBRARY));
    }

    @Test
    void aBadFileBringsNothingIn() {
        String json = "{\"musubi\":1,\"sources\":[{\"id\":\"a\",\"title\":\"A\"},{\"id\":\"b\"}]}";

        assertThatThrownBy(() -> service.importJson(
                        new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), Progress.NONE))
                .isInstanceOf(ExchangeException.class);

        assertThat(service.content()).isEqualTo(LibraryContent.EMPTY);
    }

    @Test
    void aCancelledImportLeavesNothing() throws IOException {
        var reports = new ArrayList<String>();
        var progress = new Progress() {
            @Override
            public void report(long done, long total) {
                reports.add(done + "/" + total);
            }

            @Override
            public boolean isCancelled() {
                return reports.size() == 4;
            }
        };
        byte[] json = json(Samples.LIBRARY);

        assertThatThrownBy(() -> service.importJson(new ByteArrayInputStream(json), progress))
                .isInstanceOf(CancellationException.class);

        assertThat(reports).containsExactly("1/10", "2/10", "3/10", "4/10");
        assertThat(service.content()).isEqualTo(LibraryContent.EMPTY);
    }

    @Test
    void listenersHearOfAChangeWhenItIsThere() throws IOException {
        var heard = new ArrayList<Commit>();
        var seen = new ArrayList<LibraryContent>();
        service.onChange(heard::add);
        service.onChange(_ -> seen.add(service.content()));

        bring(Samples.LIBRARY);

        assertThat(heard).extracting(commit -> commit.step().name()).containsExactly("step.import");
        assertThat(heard.getFirst().changed()).contains(Samples.TOYAMA.id());
        assertThat(seen).containsExactly(Samples.LIBRARY);
    }

    @Test
    void listenersHearNothingOfWhatDidNotHappen() throws IOException {
        bring(Samples.LIBRARY);
        var heard = new ArrayList<Commit>();
        Runnable end = service.onChange(heard::add);

        bring(Samples.LIBRARY);
        assertThatThrownBy(() ->
                        service.change("step.import", "", step -> step.places().insert(Samples.TOYAMA)))
                .isNotNull();
        assertThat(heard).isEmpty();

        end.run();
        service.change("step.import", "", step -> step.places().update(Samples.TOYAMA));
        assertThat(heard).isEmpty();
    }
}
