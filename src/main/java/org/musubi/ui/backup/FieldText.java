package org.musubi.ui.backup;

import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Edtf;
import org.musubi.model.Names;
import org.musubi.model.PlaceKind;
import org.musubi.model.RecordKind;
import org.musubi.model.Status;
import org.musubi.text.DateFormatter;
import org.musubi.text.Messages;

/// Values of entries in short, to tell one state from another.
final class FieldText {
    private static final int MOST_LETTERS = 120;

    private FieldText() {}

    static String of(@Nullable Object value, Messages messages) {
        String text = switch (value) {
            case null -> "";
            case Collection<?> all
            when all.stream().allMatch(String.class::isInstance) ->
                all.stream().map(String::valueOf).collect(Collectors.joining(", "));
            case Collection<?> all -> messages.text("restore.count", all.size());
            case Names names -> String.join(" / ", names.byLanguage().values());
            case Edtf date -> new DateFormatter(messages).format(date, false);
            case RecordKind kind -> messages.of(kind);
            case PlaceKind kind -> messages.of(kind);
            case Status status -> messages.of(status);
            case Boolean flag -> messages.text(flag ? "restore.yes" : "restore.no");
            case Record record -> record.toString().replaceAll("^\\w+\\[|]$", "");
            default -> value.toString();
        };
        if (text.isEmpty()) {
            return "–";
        }
        return text.length() <= MOST_LETTERS ? text : text.substring(0, MOST_LETTERS) + "…";
    }
}
