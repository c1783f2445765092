package org.musubi.ui.detail;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.musubi.model.Attachment;
import org.musubi.model.Id;
import org.musubi.ui.common.SourceActions;

/// Notes what is asked for with sources and files.
final class AskedFor implements SourceActions {
    final List<String> asked = new ArrayList<>();

    @Override
    public void attach(Id entry) {
        asked.add("attach to " + entry);
    }

    @Override
    public void attach(Id entry, List<Path> files) {
        asked.add("attach " + files + " to " + entry);
    }

    @Override
    public void open(Attachment attachment) {
        asked.add("open " + attachment.name());
    }

    @Override
    public void save(Attachment attachment) {
        asked.add("save " + attachment.name());
    }

    @Override
    public void saveAll(List<Attachment> attachments) {
        asked.add("save " + attachments.size());
    }

    @Override
    public void detach(Id entry, Attachment attachment) {
        asked.add("detach " + attachment.name() + " from " + entry);
    }

    @Override
    public void choose(Id record, String field, String value) {
        asked.add("choose " + field + " " + value + " for " + record);
    }
}
