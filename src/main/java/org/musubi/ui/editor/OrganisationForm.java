package org.musubi.ui.editor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Figure;
import org.musubi.model.Id;
import org.musubi.model.Names;
import org.musubi.model.Organisation;
import org.musubi.model.Party;
import org.musubi.model.Place;
import org.musubi.text.KnownDate;
import org.musubi.text.Messages;

/// Reads the form of an organisation.
///
/// Its fields: `name.en`, `acronym`, `type`, `alias.0`, `seat`, `parent`, `founded`, `figure.0.what`, `.value`,
/// `.asOf`; an alias not yet confirmed is in `aliasNew`. What seat and parent refer to stands beside them under
/// `.ref` (see [Reference]), the English word of a term under `.word`.
final class OrganisationForm {
    private final FieldReader fields;
    private final Known known;
    private final Words words;
    private final References references;

    /// The known key words.
    ///
    /// @param types what organisations are
    /// @param figures what figures count
    record Words(Vocabulary types, Vocabulary figures) {}

    private OrganisationForm(FieldReader fields, Known known, Words words, Supplier<Id> ids) {
        this.fields = fields;
        this.known = known;
        this.words = words;
        references = new References(fields, known, ids);
    }

    /// The raw texts of an organisation.
    static Map<String, String> texts(Organisation organisation, Known known, Messages messages) {
        var texts = new FormTexts(known, messages);
        texts.names("name.", organisation.names());
        texts.text("acronym", organisation.acronym());
        texts.term("type", organisation.type());
        texts.list("alias", organisation.aliases());
        texts.party("seat", organisation.seat());
        texts.party("parent", organisation.parent());
        texts.date("founded", organisation.founded());
        for (int i = 0; i < organisation.figures().size(); i++) {
            Figure figure = organisation.figures().get(i);
            String row = "figure." + i;
            texts.term(row + ".what", figure.what());
            texts.number(row + ".value", figure.value());
            texts.date(row + ".asOf", figure.asOf());
        }
        return texts.values();
    }

    /// What a form says.
    ///
    /// @param id of the organisation
    /// @param ids gives ids to what is made with it
    static Parsed<Organisation> read(Map<String, String> values, Id id, Known known, Words words, Supplier<Id> ids) {
        return new OrganisationForm(new FieldReader(values), known, words, ids).read(id);
    }

    private Parsed<Organisation> read(Id id) {
        Names names = fields.names("name.");
        if (names.isEmpty()) {
            fields.problem("name", "editor.problem.name");
        }
        String acronym = fields.text("acronym");
        String type = fields.word("type", words.types());
        List<String> aliases = fields.texts("alias");
        Id seat = seat();
        Id parent = parent(id);
        KnownDate founded = fields.date("founded");
        List<Figure> figures = figures();
        Organisation organisation = fields.isWrong()
                ? null
                : new Organisation(
                        id,
                        names,
                        aliases,
                        type,
                        acronym,
                        seat,
                        parent,
                        founded == null ? null : founded.date(),
                        figures);
        return new Parsed<>(organisation, references.parties(), references.sources(), fields.problems());
    }

    private @Nullable Id seat() {
        Party party = references.party("seat");
        if (party != null && !(party instanceof Place)) {
            fields.problem("seat", "editor.problem.seat");
        }
        return party == null ? null : party.id();
    }

    private @Nullable Id parent(Id self) {
        Party party = references.party("parent");
        if (party == null) {
            return null;
        }
        if (!(party instanceof Organisation)) {
            fields.problem("parent", "editor.problem.parent");
        } else if (party.id().equals(self)) {
            fields.problem("parent", "editor.problem.parent.self");
        } else if (isAbove(self, party)) {
            fields.problem("parent", "editor.problem.parent.circle");
        }
        return party.id();
    }

    /// Whether a party belongs, at whatever remove, to this organisation.
    private boolean isAbove(Id self, Party party) {
        var passed = new HashSet<Id>();
        Party at = party;
        while (at instanceof Organisation organisation && passed.add(organisation.id())) {
            Id above = organisation.parent();
            if (self.equals(above)) {
                return true;
            }
            at = above == null ? null : known.party(above).orElse(null);
        }
        return false;
    }

    private List<Figure> figures() {
        var figures = new ArrayList<Figure>();
        for (String row : fields.rows("figure")) {
            String what = fields.word(row + ".what", words.figures());
            Long value = fields.whole(row + ".value", fields.text(row + ".value"), "editor.problem.number");
            KnownDate asOf = fields.date(row + ".asOf");
            if (what == null && (fields.text(row + ".value") != null || asOf != null)) {
                fields.problem(row + ".what", "editor.problem.figure.what");
            } else if (what != null && fields.text(row + ".value") == null) {
                fields.problem(row + ".value", "editor.problem.figure.value");
            } else if (what != null && value != null) {
                figures.add(new Figure(what, value, asOf == null ? null : asOf.date()));
                if (fields.text(row + ".asOf") == null) {
                    fields.doubt(row + ".asOf", "editor.doubt.figure.as-of");
                }
            }
        }
        return figures;
    }
}
