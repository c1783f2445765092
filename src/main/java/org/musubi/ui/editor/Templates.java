package org.musubi.ui.editor;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Id;
import org.musubi.service.LibraryService;
import org.musubi.store.Template;
import org.musubi.store.Transaction;
import org.musubi.task.Background;
import org.musubi.task.Outcome;
import org.musubi.task.Work;
import org.musubi.ui.common.Failures;
import org.musubi.ui.common.Notices;
import org.musubi.ui.common.Workspace;

/// Forms filled in beforehand, kept in the library. Saving and removing one is a step that can be taken back.
public final class Templates {
    private static final Logger LOG = System.getLogger(Templates.class.getName());

    private final Supplier<@Nullable LibraryService> library;
    private final Background background;
    private final Workspace workspace;
    private final Notices notices;
    private final ReadOnlyObjectWrapper<List<Template>> all = new ReadOnlyObjectWrapper<>(List.of());

    /// @param library the library that is open; null while there is none
    Templates(Supplier<@Nullable LibraryService> library, Background background, Workspace workspace, Notices notices) {
        this.library = library;
        this.background = background;
        this.workspace = workspace;
        this.notices = notices;
    }

    /// The templates of the library as of the last [#refresh], by name.
    public ReadOnlyObjectProperty<List<Template>> allProperty() {
        return all.getReadOnlyProperty();
    }

    /// Reads them anew: undo may have brought some back.
    public void refresh() {
        LibraryService service = library.get();
        if (service == null) {
            all.set(List.of());
        } else {
            start(_ -> service.library().templates(), all::set);
        }
    }

    /// Keeps a form as a template.
    ///
    /// @param name not blank
    void save(String name, String kind, Map<String, String> values) {
        change(
                "step.template",
                name,
                step -> step.templates().put(new Template(Id.next(), name, kind, values)),
                "editor.template.saved");
    }

    public void remove(Template template) {
        change(
                "step.template.remove",
                template.name(),
                step -> step.templates().remove(template.id()),
                "editor.template.removed");
    }

    private void change(String step, String name, Consumer<Transaction> work, String done) {
        LibraryService service = library.get();
        if (service == null) {
            return;
        }
        start(_ -> service.change(step, name, work), _ -> {
            notices.say(workspace.messages().text(done, name));
            refresh();
        });
    }

    private <T> void start(Work<T> work, Consumer<T> then) {
        background.start(work, new Outcome<>() {
            @Override
            public void done(T result) {
                then.accept(result);
            }

            @Override
            public void failed(Exception failure) {
                LOG.log(Level.WARNING, "Templates could not be read or changed", failure);
                notices.warn(Failures.text(failure, workspace.messages()));
            }
        });
    }
}
