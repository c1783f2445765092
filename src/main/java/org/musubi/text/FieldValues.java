package org.musubi.text;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.musubi.model.CitedField;
import org.musubi.model.Edtf;
import org.musubi.model.Status;

/// What sources state for a field, in words. What has not the field's form is given back as it is.
public final class FieldValues {
    /// From an April to a March: a date that may count fiscal years.
    private static final Pattern FISCAL = Pattern.compile("\\d{4}-04[?~%]?/\\d{4}-03[?~%]?");

    private final Messages messages;
    private final DateFormatter dates;

    public FieldValues(Messages messages) {
        this.messages = messages;
        this.dates = new DateFormatter(messages);
    }

    /// @param field as citations name it
    /// @param value in that field's own form
    public String of(String field, String value) {
        CitedField known = CitedField.of(field).orElse(null);
        String read = known == null ? null : known.read(value).orElse(null);
        if (known == null || read == null) {
            return value;
        }
        return switch (known) {
            case DATE -> dates.format(Edtf.parse(read), FISCAL.matcher(read).matches());
            case STATUS ->
                Arrays.stream(Status.values())
                        .filter(status -> status.code().equals(read))
                        .findFirst()
                        .map(messages::of)
                        .orElse(read);
            case TYPE -> messages.term(read);
            case PARTICIPANTS -> read;
        };
    }
}
