package org.musubi.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.musubi.text.Language;
import org.musubi.text.Message;
import org.musubi.text.Messages;

class WorkspaceTest {
    private final Workspace workspace = new Workspace(Messages.in(Language.ENGLISH));

    @Test
    void aLibraryThatMayOnlyBeReadSaysWhyInTheLanguageOfTheWindow() {
        assertThat(workspace.readOnly().get()).isFalse();
        assertThat(workspace.readOnlyReason().get()).isEmpty();

        workspace.readOnly(Message.of("read-only.reason"));
        assertThat(workspace.readOnly().get()).isTrue();
        assertThat(workspace.readOnlyReason().get()).contains("reading only");

        workspace.messagesProperty().set(Messages.in(Language.JAPANESE));
        assertThat(workspace.readOnlyReason().get()).contains("読み取り専用");

        workspace.readOnly(null);
        assertThat(workspace.readOnly().get()).isFalse();
        assertThat(workspace.readOnlyReason().get()).isEmpty();
    }
}
