package org.musubi;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Citation;
import org.musubi.model.Edtf;
import org.musubi.model.Figure;
import org.musubi.model.GeoPoint;
import org.musubi.model.Id;
import org.musubi.model.Involvement;
import org.musubi.model.LibraryContent;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Names;
import org.musubi.model.Organisation;
import org.musubi.model.Participants;
import org.musubi.model.Person;
import org.musubi.model.Place;
import org.musubi.model.PlaceKind;
import org.musubi.model.Population;
import org.musubi.model.RecordKind;
import org.musubi.model.Relation;
import org.musubi.model.RelationType;
import org.musubi.model.Role;
import org.musubi.model.Source;
import org.musubi.model.Status;

/// A small library that has something in every field, for tests.
public final class Samples {
    public static final Place TOYAMA = city("toyama", Map.of("en", "Toyama", "ja", "富山市", "ja-Hira", "とやまし"), "JP");
    public static final Place KAWASAKI = city("kawasaki", Map.of("en", "Kawasaki", "ja", "川崎市"), "JP");
    public static final Place HAI_PHONG = new Place(
            new Id("hai-phong"),
            PlaceKind.CITY,
            new Names(Map.of("en", "Hai Phong", "ja", "ハイフォン", "vi", "Hải Phòng")),
            List.of("Haiphong"),
            "VN",
            "VN-HP",
            new GeoPoint(20.86481, 106.68345),
            1581298L,
            "Q72818",
            null,
            new Population(2_028_514, Edtf.parse("2019")));
    public static final Organisation INSTITUTE = new Organisation(
            new Id("institute"),
            Names.of("Institute for Cities", "ja", "都市研究所"),
            List.of("Cities Institute"),
            "institute",
            "IFC",
            new Id("toyama"),
            null,
            Edtf.parse("1998"),
            List.of(
                    new Figure("members", 131, Edtf.parse("2013-03")),
                    new Figure("countries", 24, Edtf.parse("2013-03")),
                    new Figure("offices", 3, null)));
    public static final Organisation DEPARTMENT = new Organisation(
            new Id("department"),
            Names.of("en", "Water Department"),
            List.of(),
            null,
            null,
            null,
            new Id("institute"),
            null,
            List.of());
    public static final Person MAYOR = new Person(new Id("mayor"), "Masashi Mori", "Mayor", new Id("toyama"));
    public static final Person SPEAKER = new Person(new Id("speaker"), null, "Director-General", new Id("institute"));
    public static final LibraryRecord WORKSHOP = new LibraryRecord(
            new Id("workshop"),
            RecordKind.EVENT,
            "training workshop",
            Names.of("Pilot training workshop", "ja", "試行研修ワークショップ"),
            Edtf.parse("2017-11-27/2017-12-01"),
            "27 November to 1 December 2017",
            false,
            List.of(
                    new Involvement(new Id("toyama"), Role.VENUE, null),
                    new Involvement(new Id("kawasaki"), Role.VENUE, Edtf.parse("2017-11-30")),
                    new Involvement(new Id("institute"), Role.ORGANISER, null),
                    new Involvement(new Id("mayor"), Role.LECTURER, null),
                    new Involvement(new Id("hai-phong"), Role.PARTICIPANT, null)),
            new Participants(7, 4, null, true),
            List.of("waste management", "JCM"),
            null,
            Names.of("Seven officials learnt about waste.", "ja", "廃棄物について学んだ。"),
            List.of(),
            List.of(
                    new Citation(new Id("newsletter"), "Heading 2", "seven participants", "participants", false),
                    new Citation(new Id("newsletter"), "Annex", null, "date", "2017-11", false),
                    new Citation(new Id("newsletter"), null, null, null, true)));
    public static final LibraryRecord AGREEMENT = new LibraryRecord(
            new Id("agreement"),
            RecordKind.AGREEMENT,
            "sister city",
            Names.of("JCM feasibility study agreement", "ja", "姉妹都市協定"),
            Edtf.parse("2014-04/.."),
            null,
            true,
            List.of(
                    new Involvement(new Id("hai-phong"), Role.SIGNATORY, null),
                    new Involvement(new Id("toyama"), Role.SIGNATORY, null)),
            null,
            List.of(),
            Status.IN_FORCE,
            Names.NONE,
            List.of(new Relation(RelationType.PRODUCED, new Id("workshop"))),
            List.of());
    public static final Source NEWSLETTER = new Source(
            new Id("newsletter"),
            "City Newsletter 12",
            "Cities Press",
            Edtf.parse("2018-01"),
            "en",
            "https://example.org/12",
            "12.pdf");

    public static final LibraryContent LIBRARY = new LibraryContent(
            List.of(TOYAMA, KAWASAKI, HAI_PHONG),
            List.of(DEPARTMENT, INSTITUTE),
            List.of(MAYOR, SPEAKER),
            List.of(AGREEMENT, WORKSHOP),
            List.of(NEWSLETTER));

    private Samples() {}

    public static Place city(String id, Map<String, String> names, @Nullable String country) {
        return new Place(
                new Id(id), PlaceKind.CITY, new Names(names), List.of(), country, null, null, null, null, null, null);
    }

    /// An agreement about whose date its source and another one disagree.
    public static LibraryRecord disputed() {
        return new LibraryRecord(
                new Id("disputed"),
                RecordKind.AGREEMENT,
                "sister city",
                Names.of("Disputed agreement", "ja", "日付に異同のある協定"),
                Edtf.parse("2014-04-18"),
                "18 April 2014",
                false,
                List.of(new Involvement(new Id("toyama"), Role.SIGNATORY, null)),
                null,
                List.of(),
                Status.SIGNED,
                Names.NONE,
                List.of(),
                List.of(
                        new Citation(new Id("newsletter"), "page 3", "signed in May 2014", "date", "2014-05", false),
                        new Citation(new Id("newsletter"), "page 1", "18 April 2014", "date", "2014-04-18", false)));
    }

    /// An undated event with an English title.
    public static LibraryRecord event(String id, String title, Involvement... parties) {
        return event(id, title, null, parties);
    }

    public static LibraryRecord event(String id, String title, @Nullable Edtf date, Involvement... parties) {
        return new LibraryRecord(
                new Id(id),
                RecordKind.EVENT,
                "forum",
                Names.of("en", title),
                date,
                null,
                false,
                List.of(parties),
                null,
                List.of(),
                null,
                Names.NONE,
                List.of(),
                List.of());
    }
}
