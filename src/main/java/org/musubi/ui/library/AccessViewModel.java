package org.musubi.ui.library;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.musubi.store.FolderKind;
import org.musubi.store.LibraryWriter;
import org.musubi.store.ReadOnlyReason;
import org.musubi.text.Message;
import org.musubi.text.Messages;
import org.musubi.ui.common.Workspace;

/// What the strips at the top of the window say: why the library may only be read, and what to look out for
/// in the folder where it lies.
public final class AccessViewModel {
    /// How many folders' warnings are remembered as read.
    private static final int MOST_READ = 50;

    private final Workspace workspace;
    private final StringProperty read;
    private final Supplier<ZonedDateTime> now;
    private final ObjectProperty<@Nullable ReadOnlyReason> reason = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Place> place = new SimpleObjectProperty<>();
    private final StringBinding reasonText;
    private final StringBinding warningText;
    private final BooleanBinding warning;

    private record Place(Path file, FolderKind folder) {}

    /// @param read the warnings that the user has read, as a setting: addresses of libraries with spaces
    ///     between them
    /// @param now the time, where the user is
    public AccessViewModel(Workspace workspace, StringProperty read, Supplier<ZonedDateTime> now) {
        this.workspace = workspace;
        this.read = read;
        this.now = now;
        reasonText = Bindings.createStringBinding(this::explain, reason, workspace.messagesProperty());
        warningText = Bindings.createStringBinding(this::warn, place, workspace.messagesProperty());
        warning = Bindings.createBooleanBinding(this::isToWarn, place, read);
    }

    /// Tells of a library that is shown now, or of which something has changed.
    ///
    /// @param why it may only be read; empty if it may be changed
    public void show(Path file, FolderKind folder, Optional<ReadOnlyReason> why) {
        place.set(new Place(file, folder));
        reason.set(why.orElse(null));
        workspace.readOnly(why.isPresent() ? Message.of("read-only.reason") : null);
    }

    /// Whether the library may only be read.
    BooleanBinding readOnly() {
        return workspace.readOnly();
    }

    /// Why, and what can be done; empty while it may be changed.
    StringBinding readOnlyText() {
        return reasonText;
    }

    /// Whether there is something to look out for that the user has not said to have read.
    BooleanBinding warning() {
        return warning;
    }

    StringBinding warningText() {
        return warningText;
    }

    /// The user has read the warning: it does not come again for this library.
    void dismissWarning() {
        Place shown = place.get();
        if (shown != null) {
            Set<String> addresses = new LinkedHashSet<>();
            addresses.add(address(shown.file()));
            addresses.addAll(Arrays.asList(read.get().split(" ")));
            read.set(String.join(" ", addresses.stream().limit(MOST_READ).toList()));
        }
    }

    private boolean isToWarn() {
        Place shown = place.get();
        return shown != null
                && shown.folder().isShared()
                && !Arrays.asList(read.get().split(" ")).contains(address(shown.file()));
    }

    private static String address(Path file) {
        return file.toUri().toASCIIString();
    }

    private String warn() {
        Place shown = place.get();
        Messages messages = workspace.messages();
        return switch (shown == null ? FolderKind.Sort.LOCAL : shown.folder().sort()) {
            case LOCAL -> "";
            case NETWORK -> messages.text("shared.network");
            case SYNCED ->
                messages.text(
                        "shared.synced", Objects.requireNonNull(shown).folder().name());
        };
    }

    private String explain() {
        Messages messages = workspace.messages();
        return switch (reason.get()) {
            case null -> "";
            case ReadOnlyReason.Asked _ -> messages.text("read-only.reason");
            case ReadOnlyReason.Protected _ -> messages.text("read-only.protected");
            case ReadOnlyReason.WriterElsewhere elsewhere -> explain(elsewhere);
        };
    }

    private String explain(ReadOnlyReason.WriterElsewhere elsewhere) {
        LibraryWriter by = elsewhere.by();
        if (by.isUnknown()) {
            return workspace.messages().text("read-only.elsewhere.unknown");
        }
        String key = elsewhere.silent() ? "read-only.elsewhere.silent" : "read-only.elsewhere";
        return workspace.messages().text(key, by.user(), by.host(), since(by.since()));
    }

    /// The time of day, with its date unless that is today.
    private String since(Instant time) {
        ZoneId zone = now.get().getZone();
        ZonedDateTime then = time.atZone(zone);
        DateTimeFormatter form = then.toLocalDate().equals(LocalDate.from(now.get()))
                ? DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT);
        return form.withLocale(workspace.messages().language().locale()).format(then);
    }
}
