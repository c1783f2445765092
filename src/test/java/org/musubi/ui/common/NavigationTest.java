package org.musubi.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.musubi.text.Language;
import org.musubi.text.Messages;
import org.musubi.ui.Reference;

class NavigationTest {
    private final Workspace workspace = new Workspace(Messages.in(Language.ENGLISH));
    private final Navigation navigation = new Navigation(workspace);

    private static Selection city(String name) {
        return Selection.ofParty(Reference.party(name));
    }

    @Test
    void backAndForwardLeadAlongWhatWasSelected() {
        workspace.show(Reference.INDEX);
        workspace.selectionProperty().set(city("Toyama"));
        workspace.selectionProperty().set(city("Semarang"));
        navigation.back();
        assertThat(workspace.selection()).isEqualTo(city("Toyama"));
        assertThat(navigation.canGoForwardProperty().get()).isTrue();
        navigation.forward();
        assertThat(workspace.selection()).isEqualTo(city("Semarang"));
    }

    @Test
    void aNewWayEndsTheOldOneForward() {
        workspace.show(Reference.INDEX);
        workspace.selectionProperty().set(city("Toyama"));
        workspace.selectionProperty().set(city("Semarang"));
        navigation.back();
        workspace.selectionProperty().set(city("Kyoto"));
        assertThat(navigation.canGoForwardProperty().get()).isFalse();
        navigation.back();
        assertThat(workspace.selection()).isEqualTo(city("Toyama"));
    }
}
