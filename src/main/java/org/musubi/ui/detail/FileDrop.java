package org.musubi.ui.detail;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/// Takes files that are dragged onto a node.
final class FileDrop {
    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("drop-target");

    private final Node node;
    private final BooleanSupplier wanted;
    private final Consumer<List<Path>> take;

    /// @param wanted whether files can be taken just now
    FileDrop(Node node, BooleanSupplier wanted, Consumer<List<Path>> take) {
        this.node = node;
        this.wanted = wanted;
        this.take = take;
        node.addEventHandler(DragEvent.DRAG_OVER, this::over);
        node.addEventHandler(DragEvent.DRAG_EXITED, _ -> node.pseudoClassStateChanged(TARGET, false));
        node.addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
    }

    private void over(DragEvent event) {
        if (event.getDragboard().hasFiles() && wanted.getAsBoolean()) {
            event.acceptTransferModes(TransferMode.COPY);
            node.pseudoClassStateChanged(TARGET, true);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        boolean taken = event.getDragboard().hasFiles() && wanted.getAsBoolean();
        if (taken) {
            List<Path> files =
                    event.getDragboard().getFiles().stream().map(File::toPath).toList();
            take.accept(files);
        }
        event.setDropCompleted(taken);
        event.consume();
    }
}
