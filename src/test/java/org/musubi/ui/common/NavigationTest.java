package org.musubi.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.musubi.model.Id;
import org.musubi.model.LibraryContent;
import org.musubi.query.LibraryIndex;
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

    /// The library without one of its parties.
    private static LibraryIndex without(String name) {
        return Reference.INDEX.with(Set.of(Reference.party(name)), LibraryContent.EMPTY);
    }

    private void show(Selection... pages) {
        for (Selection page : pages) {
            workspace.selectionProperty().set(page);
        }
    }

    @Test
    void whatIsDeletedIsPassedOver() {
        workspace.show(Reference.INDEX);
        show(city("Toyama"), city("Semarang"), city("Kyoto"));
        workspace.show(without("Semarang"));

        assertThat(navigation.before()).containsExactly(city("Toyama"));
        navigation.back();
        assertThat(workspace.selection()).isEqualTo(city("Toyama"));
        navigation.forward();
        assertThat(workspace.selection()).isEqualTo(city("Kyoto"));
    }

    @Test
    void whatIsDeletedWhileItIsShownCanBeGoneBackToOnceThatIsUndone() {
        workspace.show(Reference.INDEX);
        show(city("Toyama"), city("Semarang"));
        workspace.show(without("Semarang"));
        assertThat(workspace.selection().isEmpty()).isTrue();
        assertThat(navigation.before()).containsExactly(city("Toyama"));

        workspace.show(Reference.INDEX);

        assertThat(navigation.before()).containsExactly(city("Semarang"), city("Toyama"));
        navigation.back();
        assertThat(workspace.selection()).isEqualTo(city("Semarang"));
    }

    @Test
    void aSourceThatIsGoneLeadsNowhere() {
        workspace.show(Reference.INDEX);
        Id source = Reference.INDEX.sources().getFirst().id();
        show(Selection.NONE.openSource(source), city("Kyoto"));
        workspace.show(Reference.INDEX.with(Set.of(source), LibraryContent.EMPTY));

        assertThat(navigation.canGoBackProperty().get()).isFalse();
        navigation.back();
        assertThat(workspace.selection()).isEqualTo(city("Kyoto"));
    }

    @Test
    void anotherLibraryHasAHistoryOfItsOwn() {
        workspace.show(Reference.INDEX);
        show(city("Toyama"), city("Semarang"));

        workspace.show(LibraryIndex.of(LibraryContent.EMPTY));

        assertThat(navigation.before()).isEmpty();
        assertThat(navigation.canGoBackProperty().get()).isFalse();
    }

    @Test
    void severalStepsAtOnceLeadToThePageThatWasChosen() {
        workspace.show(Reference.INDEX);
        show(city("Toyama"), city("Semarang"), city("Kyoto"), city("Kawasaki"));

        navigation.back(3);
        assertThat(workspace.selection()).isEqualTo(city("Toyama"));
        assertThat(navigation.after()).containsExactly(city("Semarang"), city("Kyoto"), city("Kawasaki"));
        navigation.forward(2);
        assertThat(workspace.selection()).isEqualTo(city("Kyoto"));
    }

    @Test
    void theHistoryHasAnEnd() {
        workspace.show(Reference.INDEX);
        for (int i = 0; i < Navigation.LIMIT; i++) {
            show(city("Toyama"), city("Kyoto"));
        }
        assertThat(navigation.before()).hasSize(Navigation.LIMIT);
    }
}
