package org.musubi.ui.common;

import java.nio.file.Path;
import java.util.List;
import org.musubi.model.Attachment;
import org.musubi.model.Id;

/// What can be done with attachments and with sources that disagree. All of it happens in the background; what
/// changes the library is a step that can be taken back.
public interface SourceActions {
    /// Asks for files and attaches them.
    ///
    /// @param entry of a record or source
    void attach(Id entry);

    /// Attaches these files.
    ///
    /// @param entry of a record or source
    void attach(Id entry, List<Path> files);

    /// Opens a copy with the system's viewer.
    void open(Attachment attachment);

    /// Asks where to save an attachment, and saves it.
    void save(Attachment attachment);

    /// Asks for a folder, and saves all of these there.
    void saveAll(List<Attachment> attachments);

    /// Takes an attachment away.
    ///
    /// @param entry of the record or source that it belongs to
    void detach(Id entry, Attachment attachment);

    /// Shows in a record what another source states for a field.
    void choose(Id record, String field, String value);
}
