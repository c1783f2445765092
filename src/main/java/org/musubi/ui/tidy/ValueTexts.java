package org.musubi.ui.tidy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Edtf;
import org.musubi.model.GeoPoint;
import org.musubi.model.Id;
import org.musubi.model.Participants;
import org.musubi.model.PlaceKind;
import org.musubi.model.Population;
import org.musubi.model.RecordKind;
import org.musubi.model.Status;
import org.musubi.service.tidy.RecordDate;
import org.musubi.text.DateFormatter;
import org.musubi.text.Messages;
import org.musubi.ui.common.RecordDates;
import org.musubi.ui.common.Workspace;

/// Fields of entries that are merged, and what they hold, in words.
final class ValueTexts {
    private final Workspace workspace;

    ValueTexts(Workspace workspace) {
        this.workspace = workspace;
    }

    private Messages messages() {
        return workspace.messages();
    }

    /// @param field as in [org.musubi.service.tidy.MergeField]
    String field(String field) {
        int dot = field.indexOf('.');
        return dot < 0
                ? messages().text("merge.field." + field)
                : messages()
                        .text(
                                "merge.field.in",
                                messages().text("merge.field." + field.substring(0, dot)),
                                Locale.forLanguageTag(field.substring(dot + 1))
                                        .getDisplayName(messages().language().locale()));
    }

    /// @param value as in [org.musubi.service.tidy.MergeField]; nothing for null
    String value(String field, @Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Edtf date -> RecordDates.of(date, messages());
            case RecordDate date -> date(date);
            case GeoPoint point -> point.latitude() + messages().text("list.separator") + point.longitude();
            case Id id -> EntryNames.name(id, workspace);
            case RecordKind kind -> messages().of(kind);
            case PlaceKind kind -> messages().of(kind);
            case Status status -> messages().of(status);
            case Population population -> population(population);
            case Participants participants -> participants(participants);
            case String text when field.equals("country") -> messages().country(text);
            case String text
            when field.equals("type") || field.equals("role") -> messages().term(text);
            default -> value.toString();
        };
    }

    private String date(RecordDate date) {
        Edtf known = date.date();
        return known == null
                ? String.valueOf(date.text())
                : new DateFormatter(messages()).format(known, date.fiscalYear());
    }

    private String population(Population population) {
        String number = messages().text("detail.number", population.value());
        Edtf asOf = population.asOf();
        return asOf == null
                ? number
                : messages().text("detail.number.as-of", population.value(), RecordDates.of(asOf, messages()));
    }

    private String participants(Participants participants) {
        List<String> parts = new ArrayList<>();
        if (participants.persons() != null) {
            parts.add(messages().text("detail.participants.persons", participants.persons()));
        }
        if (participants.cities() != null) {
            parts.add(messages().text("detail.participants.cities", participants.cities()));
        }
        if (participants.countries() != null) {
            parts.add(messages().text("detail.participants.countries", participants.countries()));
        }
        String all = String.join(messages().text("list.separator"), parts);
        return participants.approximate() ? messages().text("detail.participants.about", all) : all;
    }
}
