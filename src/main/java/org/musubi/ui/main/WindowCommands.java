package org.musubi.ui.main;

import org.musubi.ui.common.Citing;

/// What the menus do with the window and the program, done by those who can.
public record WindowCommands(
        Citing citing, Runnable search, Runnable home, Runnable map, InfoDialogs info, Runnable exit)
        implements WindowActions {
    @Override
    public void history() {
        info.history();
    }

    @Override
    public void find() {
        search.run();
    }

    @Override
    public void zoomHome() {
        home.run();
    }

    @Override
    public void mapOnPaper() {
        map.run();
    }

    @Override
    public void preferences() {
        info.preferences();
    }

    @Override
    public void shortcuts() {
        info.shortcuts();
    }

    @Override
    public void about() {
        info.about();
    }

    @Override
    public void quit() {
        exit.run();
    }
}
