package org.musubi.ui.detail;

import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;

/// The heading of a section, which folds and opens it.
final class FoldHeading extends Button {
    private boolean open;

    FoldHeading(Page.Section section) {
        super(section.heading());
        var arrow = new Region();
        arrow.getStyleClass().addAll("icon", "icon-down");
        setGraphic(arrow);
        setMnemonicParsing(false);
        setWrapText(true);
        getStyleClass().setAll("fold-heading", "section-heading");
        setAccessibleRole(AccessibleRole.TITLED_PANE);
    }

    boolean isOpen() {
        return open;
    }

    void open(boolean opened) {
        open = opened;
        notifyAccessibleAttributeChanged(AccessibleAttribute.EXPANDED);
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.EXPANDED
                ? (Object) open
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.EXPAND && !open || action == AccessibleAction.COLLAPSE && open) {
            fire();
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }
}
