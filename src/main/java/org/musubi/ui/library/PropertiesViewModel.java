package org.musubi.ui.library;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.musubi.query.Dimension;
import org.musubi.query.Filter;
import org.musubi.query.LibraryIndex;
import org.musubi.service.LibraryService;
import org.musubi.store.Commit;
import org.musubi.store.LibraryFacts;
import org.musubi.task.Background;
import org.musubi.task.Outcome;
import org.musubi.text.Messages;
import org.musubi.ui.common.Failures;
import org.musubi.ui.common.KindNames;
import org.musubi.ui.common.Notices;
import org.musubi.ui.common.Sizes;
import org.musubi.ui.common.Workspace;

/// The properties of a library: what is said of it, which can be changed, and what there is to know of it.
/// Each change is a step of its own.
public final class PropertiesViewModel {
    /// What can be said of a library, with the names of the steps that change it.
    private static final Map<String, String> STEPS = Map.of(
            "title.en", "step.library-title",
            "title.ja", "step.library-title",
            "description", "step.library-description",
            "publisher", "step.library-publisher");

    private final Workspace workspace;
    private final LibraryService service;
    private final Background background;
    private final Notices notices;
    private final Known known;
    private final Map<String, String> saved;
    private final Map<String, StringProperty> fields = new HashMap<>();

    /// What was looked up of a library.
    ///
    /// @param settings what is said of it, by name
    /// @param backup when it was last backed up; empty if it never was
    public record Known(LibraryFacts facts, Map<String, String> settings, Optional<Instant> backup) {}

    /// Something to know.
    record Line(String name, String value) {}

    public PropertiesViewModel(
            Workspace workspace, LibraryService service, Background background, Notices notices, Known known) {
        this.workspace = workspace;
        this.service = service;
        this.background = background;
        this.notices = notices;
        this.known = known;
        saved = new HashMap<>(known.settings());
        STEPS.keySet().forEach(name -> fields.put(name, new SimpleStringProperty(saved.getOrDefault(name, ""))));
    }

    /// The text of a field.
    ///
    /// @param name `title.en`, `title.ja`, `description` or `publisher`
    StringProperty field(String name) {
        return Objects.requireNonNull(fields.get(name));
    }

    /// Saves a field, if it has changed.
    void commit(String name) {
        String text = field(name).get().strip();
        String before = saved.getOrDefault(name, "");
        if (text.equals(before) || workspace.readOnly().get()) {
            return;
        }
        saved.put(name, text);
        String step = Objects.requireNonNull(STEPS.get(name));
        background.start(
                _ -> service.change(step, text, change -> change.settings().put(name, text)), new Outcome<>() {
                    @Override
                    public void done(Commit commit) {
                        notices.say(workspace.messages().text("properties.saved"));
                    }

                    @Override
                    public void failed(Exception failure) {
                        // What was typed stays in the field, to be saved again.
                        saved.put(name, before);
                        notices.warn(Failures.text(failure, workspace.messages()));
                    }
                });
    }

    /// What there is to know, line by line.
    List<Line> lines() {
        Messages messages = workspace.messages();
        var lines = new ArrayList<Line>();
        Path file = service.library().file();
        lines.add(line("properties.file", file.toString()));
        lines.add(line("properties.size", size(known.facts().bytes())));
        counts(lines);
        if (known.facts().attached() > 0) {
            lines.add(line(
                    "properties.attached",
                    messages.text(
                            "properties.attached-size",
                            known.facts().attached(),
                            size(known.facts().attachedBytes()))));
        }
        lines.add(line("properties.steps", number(known.facts().steps())));
        lines.add(line("properties.made", time(known.facts().made())));
        lines.add(line(
                "properties.backup",
                known.backup().map(this::time).orElseGet(() -> messages.text("properties.never"))));
        lines.add(line("properties.version", number(known.facts().version())));
        lines.add(line(
                "properties.access",
                messages.text(workspace.readOnly().get() ? "properties.read-only" : "properties.read-write")));
        return lines;
    }

    private void counts(List<Line> lines) {
        LibraryIndex index = workspace.index();
        lines.add(line("properties.records", number(index.records().size())));
        index.facets(Filter.ALL)
                .of(Dimension.KIND)
                .forEach((kind, count) ->
                        lines.add(new Line("   " + KindNames.plural(kind, workspace.messages()), number(count))));
        lines.add(line("properties.places", number(index.places().size())));
        lines.add(line("properties.organisations", number(index.organisations().size())));
        lines.add(line("properties.people", number(index.people().size())));
        lines.add(line("properties.sources", number(index.sources().size())));
    }

    private Line line(String key, String value) {
        return new Line(workspace.messages().text(key), value);
    }

    private String number(long number) {
        return workspace.messages().text("detail.number", number);
    }

    private String size(long bytes) {
        return Sizes.text(bytes, workspace.messages());
    }

    private String time(Instant time) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(workspace.messages().language().locale())
                .format(time.atZone(ZoneId.systemDefault()));
    }
}
