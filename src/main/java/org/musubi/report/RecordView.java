package org.musubi.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Citation;
import org.musubi.model.CitedField;
import org.musubi.model.Disagreement;
import org.musubi.model.Edtf;
import org.musubi.model.Involvement;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Party;
import org.musubi.model.Role;
import org.musubi.text.FieldValues;

/// What the summary of one record shows, of whatever kind it is.
record RecordView(
        Frame frame,
        String kind,
        Phrase title,
        @Nullable Phrase otherTitle,
        String titleMarks,
        List<Fact> facts,
        List<RoleGroup> parties,
        String partiesMarks,
        List<Phrase> summary,
        String summaryMarks,
        List<Link> relations,
        List<SourceNotes.Note> notes) {

    /// The parties in one role.
    record RoleGroup(String role, List<Member> members) {}

    /// A party in its role.
    ///
    /// @param addition acronym or office; null if there is none
    /// @param country empty if not known
    /// @param date empty where it is the record's own
    record Member(Phrase name, @Nullable String addition, String country, String date) {}

    /// Another record that this one is related to, from either end.
    record Link(String relation, Phrase title, String kind, String date) {}

    static RecordView of(LibraryRecord record, Frame frame, Wording wording) {
        var notes = new SourceNotes(wording);
        String titleMarks = notes.cite(record, c -> c.field() == null || wordIsTitle(c.field()));
        return new RecordView(
                frame,
                wording.kindAndType(record),
                wording.title(record),
                wording.otherTitle(record),
                titleMarks,
                facts(record, notes, wording),
                parties(record, wording),
                marks(record, notes, "parties"),
                wording.summary(record),
                marks(record, notes, "summary"),
                relations(record, wording),
                notes.withPassages());
    }

    private static boolean wordIsTitle(String field) {
        return field.equals("title") || field.equals("titles");
    }

    private static String marks(LibraryRecord record, SourceNotes notes, String field) {
        return notes.cite(record, c -> field.equals(c.field()) && states(record, c));
    }

    /// Whether a citation states what the record shows, rather than something else.
    private static boolean states(LibraryRecord record, Citation citation) {
        String value = citation.value();
        return value == null
                || CitedField.of(citation.field())
                        .map(field -> field.read(value)
                                .filter(v -> v.equals(field.shown(record)))
                                .isPresent())
                        .orElse(true);
    }

    /// What other sources state for a field.
    private static List<Fact.Line> otherwise(LibraryRecord record, String field, Wording wording) {
        var values = new FieldValues(wording.messages());
        return Disagreement.in(record).stream()
                .filter(d -> d.field().equals(field))
                .flatMap(d -> d.statements().stream())
                .filter(s -> !s.chosen())
                .map(s -> wording.messages().text("report.otherwise", values.of(field, s.value())))
                .map(text -> new Fact.Line(phrase(text, wording), null))
                .toList();
    }

    private static List<Fact> facts(LibraryRecord record, SourceNotes notes, Wording wording) {
        var messages = wording.messages();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(
                        messages.text("report.date"),
                        List.of(new Fact.Line(
                                phrase(wording.full(record.date(), record.fiscalYear()), wording),
                                dateAside(record, wording))),
                        marks(record, notes, "date"))
                .with(otherwise(record, "date", wording)));
        List<Fact.Line> venues = record.parties().stream()
                .filter(i -> i.role() == Role.VENUE)
                .flatMap(i -> wording.index().party(i.party()).map(p -> venue(i, p, wording)).stream())
                .toList();
        if (!venues.isEmpty()) {
            facts.add(new Fact(messages.of(Role.VENUE), venues, ""));
        }
        if (record.participants() != null) {
            facts.add(fact("report.participants", wording.participants(record.participants()), wording)
                    .withMarks(marks(record, notes, "participants"))
                    .with(otherwise(record, "participants", wording)));
        }
        if (!record.themes().isEmpty()) {
            String themes = record.themes().stream().map(messages::term).collect(wording.joined());
            facts.add(fact("report.themes", themes, wording).withMarks(marks(record, notes, "themes")));
        }
        if (record.status() != null) {
            facts.add(fact("report.status", messages.of(record.status()), wording)
                    .withMarks(marks(record, notes, "status"))
                    .with(otherwise(record, "status", wording)));
        }
        return facts;
    }

    private static Fact fact(String key, String text, Wording wording) {
        return new Fact(wording.messages().text(key), List.of(new Fact.Line(phrase(text, wording), null)), "");
    }

    private static Phrase phrase(String text, Wording wording) {
        return new Phrase(text, wording.language());
    }

    private static @Nullable Phrase dateAside(LibraryRecord record, Wording wording) {
        var messages = wording.messages();
        String words = record.dateText() == null || isPlain(record.date())
                ? null
                : messages.text("report.in-source", record.dateText());
        boolean inferred = record.citations().stream().anyMatch(c -> c.inferred() && "date".equals(c.field()));
        String aside = Stream.of(words, inferred ? messages.text("report.inferred") : null)
                .filter(Objects::nonNull)
                .collect(wording.joined());
        return aside.isEmpty() ? null : phrase(aside, wording);
    }

    /// Whether it says all there is to say: a day, or a first and a last day.
    private static boolean isPlain(@Nullable Edtf date) {
        return date != null
                && date.precision() == Edtf.Precision.DAY
                && !date.isUncertain()
                && !date.isApproximate()
                && date.startKind() == Edtf.EndKind.KNOWN
                && date.endKind() == Edtf.EndKind.KNOWN;
    }

    private static Fact.Line venue(Involvement involvement, Party party, Wording wording) {
        Phrase name = wording.name(party);
        String country = wording.country(party);
        Phrase text = country.isEmpty()
                ? name
                : new Phrase(wording.messages().text("report.place-in-country", name.text(), country), name.language());
        return new Fact.Line(
                text, involvement.date() == null ? null : phrase(wording.full(involvement.date(), false), wording));
    }

    private static List<RoleGroup> parties(LibraryRecord record, Wording wording) {
        var groups = new ArrayList<RoleGroup>();
        for (Role role : Role.values()) {
            List<Member> members = record.parties().stream()
                    .filter(i -> i.role() == role && role != Role.VENUE)
                    .flatMap(i -> wording.index().party(i.party()).map(p -> member(i, p, wording)).stream())
                    .toList();
            if (!members.isEmpty()) {
                groups.add(new RoleGroup(wording.messages().of(role), members));
            }
        }
        return groups;
    }

    private static Member member(Involvement involvement, Party party, Wording wording) {
        return new Member(
                wording.name(party),
                wording.addition(party),
                wording.country(party),
                involvement.date() == null ? "" : wording.compact(involvement.date(), false));
    }

    private static List<Link> relations(LibraryRecord record, Wording wording) {
        var messages = wording.messages();
        Stream<Link> own = record.relations().stream()
                .flatMap(r -> wording.index().record(r.record()).stream()
                        .map(other -> link(messages.of(r.type()), other, wording)));
        Stream<Link> others = wording.index().linksTo(record.id()).stream()
                .map(back -> link(messages.inverseOf(back.type()), back.from(), wording));
        return Stream.concat(own, others).toList();
    }

    private static Link link(String relation, LibraryRecord other, Wording wording) {
        return new Link(relation, wording.title(other), wording.kindAndType(other), wording.compact(other));
    }
}
