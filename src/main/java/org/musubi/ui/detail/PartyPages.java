package org.musubi.ui.detail;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Edtf;
import org.musubi.model.Id;
import org.musubi.model.Names;
import org.musubi.model.Organisation;
import org.musubi.model.Party;
import org.musubi.model.Person;
import org.musubi.model.Place;

/// What the pages of places, organisations and people have in common.
final class PartyPages {
    private final PageWords words;

    PartyPages(PageWords words) {
        this.words = words;
    }

    static Page of(Party party, PageWords words) {
        return switch (party) {
            case Place p -> new PlacePage(p, words).page();
            case Organisation o -> new OrganisationPage(o, words).page();
            case Person p -> new PersonPage(p, words).page();
        };
    }

    /// The names in the languages of the interface, besides the one that is the page's title.
    String otherNames(Names names) {
        String title = names.in(words.language());
        return names.byLanguage().entrySet().stream()
                .filter(e -> isOfInterface(e.getKey()) && !e.getValue().equals(title))
                .map(e -> e.getValue())
                .reduce((a, b) -> a + " · " + b)
                .orElse("");
    }

    private static boolean isOfInterface(String language) {
        return Stream.of(org.musubi.text.Language.values())
                .anyMatch(l -> l.tag().equals(language));
    }

    /// The names in all other languages, each with its language, and the aliases.
    List<Page.Line> moreNames(Names names, Collection<String> aliases) {
        String title = names.in(words.language());
        Predicate<String> news =
                name -> !name.equals(title) && !otherNames(names).contains(name);
        List<Page.Piece> foreign = names.byLanguage().entrySet().stream()
                .filter(e -> !isOfInterface(e.getKey()) && !e.getValue().equals(title))
                .map(e -> Page.Piece.of(words.text("detail.name.in", e.getValue(), language(e.getKey()))))
                .toList();
        List<Page.Piece> others =
                aliases.stream().distinct().filter(news).map(Page.Piece::of).toList();
        var lines = new ArrayList<Page.Line>();
        add(lines, "detail.names", foreign);
        add(lines, "detail.aliases", others);
        return lines;
    }

    /// A language's name.
    String language(String tag) {
        return Locale.forLanguageTag(tag)
                .getDisplayName(words.messages().language().locale());
    }

    void add(List<Page.Line> facts, String key, List<Page.Piece> pieces) {
        if (!pieces.isEmpty()) {
            facts.add(new Page.Fact(words.text(key), pieces));
        }
    }

    void addText(List<Page.Line> facts, String key, @Nullable String value) {
        if (value != null) {
            facts.add(words.fact(key, value));
        }
    }

    void addLink(List<Page.Line> facts, String key, @Nullable Id party) {
        if (party != null) {
            facts.add(new Page.Fact(words.text(key), List.of(words.party(party))));
        }
    }

    /// Those who hold an office there.
    List<Page.Section> people(Id party) {
        return words.section(
                "people",
                "detail.people",
                Lines.of(words.index().peopleOf(party), p -> new Page.Entry(null, words.party(p.id()), office(p))));
    }

    private String office(Person person) {
        String role = person.role();
        return role == null || person.name() == null
                ? ""
                : capitalised(words.messages().term(role));
    }

    List<Page.Section> organisations(String name, String heading, List<Organisation> organisations) {
        return words.section(
                name, heading, Lines.of(organisations, o -> new Page.Entry(null, words.party(o.id()), type(o))));
    }

    private String type(Organisation organisation) {
        String type = organisation.type();
        return type == null ? "" : words.messages().term(type);
    }

    /// A number with its date.
    String figure(long value, @Nullable Edtf asOf) {
        String number = words.text("detail.number", value);
        return asOf == null ? number : words.text("detail.number.as-of", number, words.date(asOf));
    }

    static String capitalised(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
