package org.musubi.ui.common;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import org.musubi.text.Messages;

/// Loads views. Their controllers come from an explicit list of factories, never from a search at run time, and their
/// texts follow the language: FXML says `${texts['some.key']}`.
public final class Views {
    private final ObservableValue<Messages> messages;
    private final Map<Class<?>, Supplier<?>> controllers;
    private final Set<Updating> updating = Collections.newSetFromMap(new WeakHashMap<>());

    /// @param controllers how to make each controller that an FXML file names; may be filled until the first is needed
    public Views(ObservableValue<Messages> messages, Map<Class<?>, Supplier<?>> controllers) {
        this.messages = messages;
        this.controllers = controllers;
    }

    /// Whether all views show what the workspace holds: who measures or tests waits for that.
    public boolean areCurrent() {
        return updating.stream().allMatch(Updating::isCurrent);
    }

    /// Loads a view anew, on the JavaFX thread.
    ///
    /// @return the view, bound by its controller
    /// @throws IllegalStateException if the view's FXML is missing, or names a controller without a factory
    public Parent load(FxmlView view) {
        return loaded(view).getRoot();
    }

    /// Loads a view anew, on the JavaFX thread.
    ///
    /// @param type what the view's controller is
    /// @throws IllegalStateException as [#load(FxmlView)], and if the controller is of another type
    public <C> View<C> load(FxmlView view, Class<C> type) {
        FXMLLoader loader = loaded(view);
        Object controller = loader.getController();
        if (!type.isInstance(controller)) {
            throw new IllegalStateException(view + " has another controller than " + type.getName());
        }
        return new View<>(loader.getRoot(), type.cast(controller));
    }

    private FXMLLoader loaded(FxmlView view) {
        var loader = new FXMLLoader(view.url());
        loader.setControllerFactory(wanted -> make(view, wanted));
        var texts = new Texts(messages);
        loader.getNamespace().put("texts", texts.map());
        try {
            Parent root = loader.load();
            texts.keepWith(root);
            if (loader.getController() instanceof Updating follower) {
                updating.add(follower);
            }
            return loader;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot load " + view, e);
        }
    }

    private Object make(FxmlView view, Class<?> wanted) {
        Supplier<?> factory = controllers.get(wanted);
        if (factory == null) {
            throw new IllegalStateException(
                    view + " asks for " + wanted.getName() + ", which has no factory in the composition root");
        }
        return factory.get();
    }
}
