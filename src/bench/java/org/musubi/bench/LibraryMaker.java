package org.musubi.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
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
import org.musubi.model.RelationType;
import org.musubi.model.Role;
import org.musubi.model.Source;
import org.musubi.model.Status;

/// Makes large libraries that look like real ones: few cities take part in much and many in little, dates are as
/// finely known as sources have them, titles are in English and often in Japanese. The same seed makes the same
/// library.
final class LibraryMaker {
    private static final List<String> THEMES = List.of(
            "waste management",
            "low-carbon",
            "water supply",
            "disaster risk reduction",
            "air quality",
            "public transport",
            "food waste",
            "biodiversity",
            "child-friendly cities",
            "trade and investment");
    private static final List<String> SUBJECTS = List.of(
            "Waste Management",
            "Decarbonisation",
            "Water Supply",
            "Disaster Prevention",
            "Air Quality",
            "Urban Transport",
            "Marine Litter",
            "Youth Exchange");
    private static final List<String> SUBJECTS_JA =
            List.of("廃棄物管理", "脱炭素", "上水道", "防災", "大気環境", "都市交通", "海洋ごみ", "青少年交流");
    private static final Map<RecordKind, List<String>> TYPES = Map.of(
            RecordKind.AGREEMENT, List.of("memorandum of understanding", "sister city", "friendship city"),
            RecordKind.EVENT, List.of("training workshop", "seminar", "forum", "study visit"),
            RecordKind.PROGRAMME, List.of("city-to-city collaboration programme"),
            RecordKind.PROJECT, List.of("feasibility study", "technical cooperation project"),
            RecordKind.PUBLICATION, List.of("report", "manual"),
            RecordKind.DESIGNATION, List.of("model city"),
            RecordKind.MEMBERSHIP, List.of("network membership"));
    private static final Map<RecordKind, String> NAMES_JA = Map.of(
            RecordKind.AGREEMENT, "協定",
            RecordKind.EVENT, "研修会",
            RecordKind.PROGRAMME, "都市間連携事業",
            RecordKind.PROJECT, "実現可能性調査",
            RecordKind.PUBLICATION, "報告書",
            RecordKind.DESIGNATION, "モデル都市選定",
            RecordKind.MEMBERSHIP, "ネットワーク加盟");
    private static final List<RecordKind> KINDS = List.of(
            RecordKind.EVENT,
            RecordKind.EVENT,
            RecordKind.EVENT,
            RecordKind.EVENT,
            RecordKind.AGREEMENT,
            RecordKind.AGREEMENT,
            RecordKind.PROJECT,
            RecordKind.PROJECT,
            RecordKind.PROGRAMME,
            RecordKind.PUBLICATION,
            RecordKind.DESIGNATION,
            RecordKind.MEMBERSHIP);

    private static final long FIRST_MADE = 1_700_000_000_000L;

    private final Random random;
    private long lastId;
    private final List<Place> places;
    private final List<Organisation> organisations = new ArrayList<>();
    private final List<Person> people = new ArrayList<>();
    private final List<Source> sources = new ArrayList<>();
    private final List<LibraryRecord> records = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    /// @param seed of all that is random
    /// @param records of the library to which everything belongs
    LibraryMaker(long seed, int records) {
        random = new Random(seed);
        places = places(Math.max(40, Math.min(records / 50, 2_000)));
        for (int i = 0; i < Math.max(20, records / 100); i++) {
            organisations.add(organisation(i));
        }
        for (int i = 0; i < Math.max(20, records / 100); i++) {
            people.add(new Person(
                    id(),
                    "Person " + i,
                    "Director of Division " + i % 50,
                    some(organisations).id()));
        }
        for (int i = 0; i < Math.max(20, records / 200); i++) {
            sources.add(new Source(
                    id(),
                    "Report of the International Affairs Division, no. " + i,
                    some(places).name("en"),
                    Edtf.parse(Integer.toString(1990 + random.nextInt(36))),
                    "en",
                    "https://example.org/reports/" + i,
                    null));
        }
        for (int i = 0; i < records; i++) {
            this.records.add(record());
        }
    }

    LibraryContent content() {
        return new LibraryContent(places, organisations, people, records, sources);
    }

    /// So many more records of the same parties and sources, which are not in [#content].
    List<LibraryRecord> more(int count) {
        var more = new ArrayList<LibraryRecord>();
        for (int i = 0; i < count; i++) {
            more.add(record());
        }
        return more;
    }

    private List<Place> places(int count) {
        Set<String> near = Set.of("JP", "ID", "VN", "TH", "PH", "MY", "CN", "KR", "LA", "KH", "MM", "IN", "AU", "NZ");
        return Gazetteer.load()
                .places()
                .filter(place -> near.contains(place.country()))
                .limit(count)
                .map(this::place)
                .toList();
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

    private Organisation organisation(int number) {
        Place seat = some(places);
        return new Organisation(
                id(),
                Names.of(seat.name("en") + " International Association " + number, "ja", seat.name("ja") + "国際交流協会"),
                List.of(),
                "association",
                null,
                seat.id(),
                null,
                chance(0.3) ? Edtf.parse(Integer.toString(1950 + random.nextInt(70))) : null,
                List.of());
    }

    private LibraryRecord record() {
        RecordKind kind = KINDS.get(random.nextInt(KINDS.size()));
        Place first = some(places);
        Place second = some(places);
        int subject = random.nextInt(SUBJECTS.size());
        String type = some(TYPES.getOrDefault(kind, List.of("other")));
        String english = "%s %s on %s, no. %d"
                .formatted(first.name("en"), type, SUBJECTS.get(subject), numbers.merge(type, 1, Integer::sum));
        String japanese =
                first.name("ja") + "・" + second.name("ja") + SUBJECTS_JA.get(subject) + NAMES_JA.getOrDefault(kind, "");
        return new LibraryRecord(
                id(),
                kind,
                type,
                chance(0.7) ? Names.of(english, "ja", japanese) : Names.of("en", english),
                chance(0.03) ? null : date(),
                null,
                false,
                parties(kind, first, second),
                chance(0.3) ? new Participants(5 + random.nextInt(200), null, null, chance(0.3)) : null,
                themes(),
                kind == RecordKind.AGREEMENT ? some(List.of(Status.values())) : null,
                chance(0.4)
                        ? Names.of("en", "The two cities met, and spoke of " + SUBJECTS.get(subject) + ".")
                        : Names.NONE,
                relations(),
                citations(),
                List.of());
    }

    /// Days, months, years, spans and doubtful dates, more of them late than early.
    private Edtf date() {
        int year = 2026 - (int) Math.min(Math.abs(random.nextGaussian()) * 15, 70);
        int month = 1 + random.nextInt(12);
        int day = 1 + random.nextInt(24);
        String full = "%04d-%02d-%02d".formatted(year, month, day);
        return Edtf.parse(
                switch (random.nextInt(10)) {
                    case 0, 1, 2, 3 -> full;
                    case 4 -> "%s/%04d-%02d-%02d".formatted(full, year, month, day + random.nextInt(4));
                    case 5, 6 -> "%04d-%02d".formatted(year, month);
                    case 7 -> Integer.toString(year);
                    case 8 -> "%04d-%02d/..".formatted(year, month);
                    default -> year + "~";
                });
    }

    private List<Involvement> parties(RecordKind kind, Place first, Place second) {
        var parties = new ArrayList<Involvement>();
        parties.add(new Involvement(first.id(), kind.roles().getFirst(), null));
        if (second != first) {
            parties.add(new Involvement(second.id(), kind.roles().get(1), null));
        }
        while (chance(0.4)) {
            parties.add(new Involvement(some(organisations).id(), some(kind.roles()), null));
        }
        if (chance(0.1)) {
            parties.add(new Involvement(some(people).id(), Role.SPEAKER, null));
        }
        return parties;
    }

    private List<String> themes() {
        var themes = new HashSet<String>();
        while (chance(0.5)) {
            themes.add(some(THEMES));
        }
        return List.copyOf(themes);
    }

    private List<Relation> relations() {
        return records.isEmpty() || !chance(0.15)
                ? List.of()
                : List.of(new Relation(
                        some(List.of(RelationType.values())), any(records).id()));
    }

    private List<Citation> citations() {
        return chance(0.2)
                ? List.of()
                : List.of(new Citation(
                        some(sources).id(),
                        "p. " + (1 + random.nextInt(80)),
                        null,
                        chance(0.2) ? "date" : null,
                        false));
    }

    /// The early ones much more often than the late ones.
    private <T> T some(List<T> list) {
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
