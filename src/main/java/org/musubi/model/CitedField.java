package org.musubi.model;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The fields of a record for which one of several sources can be chosen: those that hold one value, which a citation
/// can state in a text of its own. The one list of them.
///
/// What a record holds many of (parties, themes, titles by language) has no such form: what sources say of those is
/// kept side by side, and the record is edited.
public enum CitedField {
    /// EDTF; a plain Japanese fiscal year is told by its months, `2013-04/2014-03`.
    DATE("date") {
        @Override
        public @Nullable String shown(LibraryRecord record) {
            Edtf date = record.date();
            return date == null ? null : record.fiscalYear() ? inMonths(date) : date.toString();
        }

        @Override
        public Optional<String> read(String text) {
            try {
                return Optional.of(Edtf.parse(text.strip()).toString());
            } catch (EdtfException e) {
                return Optional.empty();
            }
        }

        @Override
        LibraryRecord set(LibraryRecord record, String value, @Nullable String words) {
            Edtf date = Edtf.parse(value);
            boolean fiscal = isOfFiscalYears(date, record.fiscalYear());
            return new Changed(record).date(date, words, fiscal);
        }
    },
    /// A code of [Status].
    STATUS("status") {
        @Override
        public @Nullable String shown(LibraryRecord record) {
            return record.status() == null ? null : record.status().code();
        }

        @Override
        public Optional<String> read(String text) {
            return Arrays.stream(Status.values())
                    .map(Status::code)
                    .filter(text.strip()::equalsIgnoreCase)
                    .findFirst();
        }

        @Override
        LibraryRecord set(LibraryRecord record, String value, @Nullable String words) {
            Status status = Arrays.stream(Status.values())
                    .filter(s -> s.code().equals(value))
                    .findFirst()
                    .orElseThrow();
            return new Changed(record).status(status);
        }
    },
    /// What it is within its kind.
    TYPE("type") {
        @Override
        public String shown(LibraryRecord record) {
            return record.type();
        }

        @Override
        public Optional<String> read(String text) {
            return Optional.of(text.strip()).filter(type -> !type.isEmpty());
        }

        @Override
        LibraryRecord set(LibraryRecord record, String value, @Nullable String words) {
            return new Changed(record).type(value);
        }
    },
    /// `about 150 persons, 4 cities, 3 countries`, each part as far as stated.
    PARTICIPANTS("participants") {
        @Override
        public @Nullable String shown(LibraryRecord record) {
            return record.participants() == null ? null : print(record.participants());
        }

        @Override
        public Optional<String> read(String text) {
            return participants(text).map(CitedField::print);
        }

        @Override
        LibraryRecord set(LibraryRecord record, String value, @Nullable String words) {
            return new Changed(record).participants(participants(value).orElseThrow());
        }
    };

    private static final Pattern PARTICIPANTS_FORM =
            Pattern.compile("(about )?(?:(\\d{1,9})(?: persons?)?)?(?:, |$)?(?:(\\d{1,9}) (?:cities|city))?(?:, |$)?"
                    + "(?:(\\d{1,9}) (?:countries|country))?");
    private static final int APRIL = 4;
    private static final int MARCH = 3;

    private final String code;

    CitedField(String code) {
        this.code = code;
    }

    /// The word by which citations name it.
    public String code() {
        return code;
    }

    /// The field of a citation; empty if it is another one, or none.
    public static Optional<CitedField> of(@Nullable String field) {
        return Arrays.stream(values()).filter(f -> f.code.equals(field)).findFirst();
    }

    /// What a record shows, in the field's form; null if nothing.
    public abstract @Nullable String shown(LibraryRecord record);

    /// A text in the field's form, by which equal values are equal; empty if it has another form.
    public abstract Optional<String> read(String text);

    /// The record with another value.
    ///
    /// @param value in the field's form, as [#read] gives it
    /// @param words the chosen source's own for it; null if none are kept
    abstract LibraryRecord set(LibraryRecord record, String value, @Nullable String words);

    private static String inMonths(Edtf date) {
        EdtfDate start = date.start();
        EdtfDate end = date.end();
        String first = start == null ? "" : isPlainYear(start) ? "%04d-04".formatted(start.year()) : start.toString();
        String last = end == null ? "" : isPlainYear(end) ? "%04d-03".formatted(end.year() + 1) : end.toString();
        boolean year = start != null && isPlainYear(start) || end != null && isPlainYear(end);
        return year ? first + open(date.startKind()) + "/" + last + open(date.endKind()) : date.toString();
    }

    private static String open(Edtf.EndKind kind) {
        return kind == Edtf.EndKind.OPEN ? ".." : "";
    }

    private static boolean isPlainYear(EdtfDate date) {
        return date.toString().matches("\\d{4}");
    }

    /// Whether a date counts fiscal years: where it runs from an April to a March it may be said so; where only one of
    /// these is known, the record has to have said so before.
    private static boolean isOfFiscalYears(Edtf date, boolean before) {
        EdtfDate start = date.start();
        EdtfDate end = date.end();
        boolean april = start != null && start.precision() == Edtf.Precision.MONTH && start.month() == APRIL;
        boolean march = end != null && end.precision() == Edtf.Precision.MONTH && end.month() == MARCH;
        return april && march || before && (april && end == null || march && start == null);
    }

    private static Optional<Participants> participants(String text) {
        Matcher form = PARTICIPANTS_FORM.matcher(text.strip());
        if (!form.matches() || form.group(2) == null && form.group(3) == null && form.group(4) == null) {
            return Optional.empty();
        }
        return Optional.of(new Participants(
                number(form.group(2)), number(form.group(3)), number(form.group(4)), form.group(1) != null));
    }

    private static @Nullable Integer number(@Nullable String digits) {
        return digits == null ? null : Integer.valueOf(digits);
    }

    private static String print(Participants numbers) {
        return Stream.of(
                        count(numbers.persons(), "person", "persons"),
                        count(numbers.cities(), "city", "cities"),
                        count(numbers.countries(), "country", "countries"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", ", numbers.approximate() ? "about " : "", ""));
    }

    private static String count(@Nullable Integer number, String one, String many) {
        return number == null ? "" : number + " " + (number == 1 ? one : many);
    }

    /// A record with one field changed.
    private record Changed(LibraryRecord old) {
        LibraryRecord date(Edtf date, @Nullable String words, boolean fiscalYear) {
            return with(old.type(), date, words, fiscalYear, old.participants(), old.status());
        }

        LibraryRecord status(Status status) {
            return with(old.type(), old.date(), old.dateText(), old.fiscalYear(), old.participants(), status);
        }

        LibraryRecord type(String type) {
            return with(type, old.date(), old.dateText(), old.fiscalYear(), old.participants(), old.status());
        }

        LibraryRecord participants(Participants participants) {
            return with(old.type(), old.date(), old.dateText(), old.fiscalYear(), participants, old.status());
        }

        private LibraryRecord with(
                String type,
                @Nullable Edtf date,
                @Nullable String dateText,
                boolean fiscalYear,
                @Nullable Participants participants,
                @Nullable Status status) {
            return new LibraryRecord(
                    old.id(),
                    old.kind(),
                    type,
                    old.titles(),
                    date,
                    dateText,
                    fiscalYear,
                    old.parties(),
                    participants,
                    old.themes(),
                    status,
                    old.summary(),
                    old.relations(),
                    old.citations(),
                    old.attachments());
        }
    }
}
