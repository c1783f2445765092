package org.musubi.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.musubi.gazetteer.Gazetteer;
import org.musubi.gazetteer.GazetteerPlace;
import org.musubi.model.Citation;
import org.musubi.model.Edtf;
import org.musubi.model.Id;
import org.musubi.model.Involvement;
import org.musubi.model.LibraryContent;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Names;
import org.musubi.model.Organisation;
import org.musubi.model.Participants;
import org.musubi.model.Person;
import org.musubi.model.Place;
import org.musubi.model.RecordKind;
import org.musubi.model.Relation;
import org.musubi.model.Role;
import org.musubi.model.Source;
import org.musubi.model.Status;

/// Makes a register of the cooperation of cities all over the world, of any size: to a record there are three parties
/// and a tenth of a city. Few cities do much and many little, each has partners to which it comes back, dates are as
/// finely known as sources have them, titles are in English and mostly in Japanese. The same seed makes the same.
final class RegisterMaker {
    private static final long FIRST_MADE = 1_700_000_000_000L;
    private static final int LEAST_CITIES = 120;
    private static final int PARTIES_PER_RECORD = 3;
    private static final int MOST_PARTIES = 40;
    private static final int PARTNERS = 9;

    private final Random random;
    private final RandomDates dates;
    private long lastId;
    private int parties;
    private final List<Place> cities;
    private final List<Organisation> networks = new ArrayList<>();
    private final List<Organisation> organisations = new ArrayList<>();
    private final List<Person> people = new ArrayList<>();
    private final List<Source> sources = new ArrayList<>();
    private final List<LibraryRecord> records = new ArrayList<>();

    /// @param seed of all that is random
    RegisterMaker(long seed, int records) {
        random = new Random(seed);
        dates = new RandomDates(random);
        cities = cities(Math.max(LEAST_CITIES, records / 10));
        for (Wordbook.Word name : Wordbook.NETWORKS) {
            networks.add(organisation(name.english(), name.japanese(), "network", null));
        }
        for (int i = 0; i < Math.max(40, records / 20); i++) {
            Place seat = often(cities);
            Wordbook.Word body = any(Wordbook.BODIES);
            organisations.add(organisation(
                    seat.name("en") + " " + body.english() + (i < 400 ? "" : " " + i),
                    seat.name("ja") + body.japanese() + (i < 400 ? "" : i),
                    "association",
                    seat));
        }
        for (int i = 0; i < Math.max(20, records / 50); i++) {
            people.add(new Person(
                    id(),
                    "Person " + i,
                    chance(0.3) ? "Mayor" : "Director of Division " + i % 50,
                    chance(0.5) ? often(cities).id() : often(organisations).id()));
        }
        for (int i = 0; i < Math.max(20, records / 50); i++) {
            sources.add(source(i));
        }
        for (int i = 0; i < records; i++) {
            this.records.add(record(i));
        }
    }

    LibraryContent content() {
        var all = new ArrayList<>(networks);
        all.addAll(organisations);
        return new LibraryContent(cities, all, people, records, sources);
    }

    /// Those of Japan and of its neighbours first, so that they do the most.
    private List<Place> cities(int count) {
        List<GazetteerPlace> all = Gazetteer.load()
                .places()
                .sorted(java.util.Comparator.comparingInt(RegisterMaker::distance))
                .limit(count)
                .toList();
        return all.stream().map(this::place).toList();
    }

    private static int distance(GazetteerPlace place) {
        return switch (place.country()) {
            case "JP" -> 0;
            case "CN", "KR", "VN", "ID", "TH", "PH", "MY" ->
                1 + Math.floorMod(place.name("en").hashCode(), 3);
            default -> 1 + Math.floorMod(place.name("en").hashCode(), 7);
        };
    }

    private Place place(GazetteerPlace from) {
        return new Place(
                id(),
                from.kind(),
                from.names(),
                from.aliases(),
                from.country(),
                from.admin1(),
                from.location(),
                from.geonames(),
                from.wikidata(),
                from.lgcode(),
                from.population());
    }

    private Organisation organisation(String english, String japanese, String type, @Nullable Place seat) {
        return new Organisation(
                id(),
                Names.of(english, "ja", japanese),
                List.of(),
                type,
                null,
                seat == null ? null : seat.id(),
                null,
                chance(0.3) ? dates.year() : null,
                List.of());
    }

    private Source source(int number) {
        boolean japanese = chance(0.5);
        return new Source(
                id(),
                japanese ? "国際課年報 第" + number + "号" : "Report of the International Affairs Division, no. " + number,
                often(cities).name(japanese ? "ja" : "en"),
                dates.year(),
                japanese ? "ja" : "en",
                "https://example.org/reports/" + number,
                null);
    }

    private LibraryRecord record(int number) {
        RecordKind kind = any(Wordbook.KINDS);
        Place first = often(cities);
        Place second = partner(first);
        Wordbook.Word subject = often(Wordbook.SUBJECTS);
        Wordbook.Word type = often(Wordbook.types(kind));
        boolean lasts = kind == RecordKind.AGREEMENT
                || kind == RecordKind.PROGRAMME
                || kind == RecordKind.PROJECT
                || kind == RecordKind.MEMBERSHIP;
        Edtf date = lasts ? dates.ofSpan() : dates.ofEvent();
        boolean fiscalYear = date != null && date.toString().length() == 4 && chance(0.3);
        return new LibraryRecord(
                id(),
                kind,
                type.english(),
                titles(first, second, type, subject, number),
                date,
                date != null && chance(0.05) ? "around " + date : null,
                fiscalYear,
                parties(kind, first, second, number),
                chance(0.3) ? new Participants(5 + random.nextInt(200), null, null, chance(0.3)) : null,
                themes(),
                kind == RecordKind.AGREEMENT || kind == RecordKind.PROJECT ? any(List.of(Status.values())) : null,
                summary(first, second, subject),
                relations(kind),
                citations(),
                List.of());
    }

    private Names titles(Place first, Place second, Wordbook.Word type, Wordbook.Word subject, int number) {
        Map<String, String> titles = new LinkedHashMap<>();
        int way = random.nextInt(10);
        if (way < 9) {
            titles.put(
                    "en",
                    "%s %s on %s with %s%s"
                            .formatted(
                                    first.name("en"),
                                    type.english(),
                                    subject.english(),
                                    second.name("en"),
                                    chance(0.3) ? ", no. " + number : ""));
        }
        if (way > 2) {
            titles.put("ja", first.name("ja") + "・" + second.name("ja") + subject.japanese() + type.japanese());
        }
        if (way == 3 && "VN".equals(second.country())) {
            titles.put("vi", second.name("vi") + " – " + first.name("vi"));
        }
        return new Names(titles);
    }

    private Names summary(Place first, Place second, Wordbook.Word subject) {
        if (chance(0.6)) {
            return Names.NONE;
        }
        String english =
                "%s and %s met, and spoke of %s.".formatted(first.name("en"), second.name("en"), subject.english());
        return chance(0.5)
                ? Names.of("en", english)
                : Names.of(english, "ja", second.name("ja") + "との間で" + subject.japanese() + "について協議した。");
    }

    /// Of all records together, three to each, however many some of them have.
    private List<Involvement> parties(RecordKind kind, Place first, Place second, int number) {
        int wanted = PARTIES_PER_RECORD * (number + 1) - parties;
        int count = kind == RecordKind.EVENT && chance(0.01)
                ? 10 + random.nextInt(MOST_PARTIES - 10)
                : wanted > PARTIES_PER_RECORD + 3 ? 4 + random.nextInt(3) : 2 + random.nextInt(3);
        count = wanted < -PARTIES_PER_RECORD * 100 ? 2 : count;
        var chosen = new LinkedHashSet<Involvement>();
        chosen.add(new Involvement(first.id(), Wordbook.first(kind), null));
        if (second != first) {
            chosen.add(new Involvement(second.id(), Wordbook.other(kind), null));
        }
        if (kind == RecordKind.MEMBERSHIP) {
            chosen.add(new Involvement(often(networks).id(), Role.NETWORK, null));
        }
        while (chosen.size() < count) {
            chosen.add(another(kind, first));
        }
        parties += chosen.size();
        return List.copyOf(chosen);
    }

    private Involvement another(RecordKind kind, Place first) {
        return switch (random.nextInt(10)) {
            case 0 -> new Involvement(any(people).id(), Role.SPEAKER, chance(0.1) ? dates.year() : null);
            case 1, 2, 3, 4 ->
                new Involvement(partner(first).id(), Wordbook.other(kind), chance(0.02) ? dates.year() : null);
            case 5, 6 -> new Involvement(often(organisations).id(), any(kind.roles()), null);
            default -> new Involvement(often(organisations).id(), Wordbook.ofOrganisation(kind), null);
        };
    }

    /// A city to which this one comes back, or any other.
    private Place partner(Place of) {
        int seed = of.id().hashCode();
        return chance(0.7)
                ? cities.get(Math.floorMod(seed * 31 + random.nextInt(PARTNERS) * 7_919, cities.size()))
                : often(cities);
    }

    private List<String> themes() {
        var themes = new LinkedHashSet<String>();
        while (chance(0.55)) {
            themes.add(often(Wordbook.THEMES));
        }
        return List.copyOf(themes);
    }

    private List<Relation> relations(RecordKind kind) {
        return records.isEmpty() || !chance(0.15)
                ? List.of()
                : List.of(new Relation(any(Wordbook.relations(kind)), lately().id()));
    }

    private LibraryRecord lately() {
        int back = 1 + random.nextInt(Math.min(records.size(), 2_000));
        return records.get(records.size() - back);
    }

    private List<Citation> citations() {
        var citations = new ArrayList<Citation>();
        while (citations.size() < 4 && chance(citations.isEmpty() ? 0.85 : 0.3)) {
            boolean ofDate = chance(0.2);
            citations.add(new Citation(
                    often(sources).id(),
                    "p. " + (1 + random.nextInt(80)),
                    chance(0.1) ? "signed in the presence of both mayors" : null,
                    ofDate ? "date" : null,
                    ofDate && chance(0.5) ? dates.year().toString() : null,
                    chance(0.05)));
        }
        return citations;
    }

    /// The early ones much more often than the late ones.
    private <T> T often(List<T> list) {
        double skewed = Math.pow(random.nextDouble(), 3);
        return list.get((int) (skewed * list.size()));
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /// Like real ones, which rise with the time they are made at.
    private Id id() {
        long high = (FIRST_MADE + lastId++ * 1_000L) << 16 | 0x7000L | random.nextInt(0x1000);
        return new Id(new UUID(high, random.nextLong() >>> 1 | Long.MIN_VALUE).toString());
    }
}
