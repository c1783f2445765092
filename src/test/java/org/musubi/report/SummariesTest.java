package org.musubi.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.musubi.Samples;
import org.musubi.app.PrintMap;
import org.musubi.map.BaseMap;
import org.musubi.model.GeoPoint;
import org.musubi.model.Id;
import org.musubi.model.LibraryContent;
import org.musubi.model.RecordKind;
import org.musubi.query.Filter;
import org.musubi.query.LibraryIndex;
import org.musubi.text.Language;
import org.musubi.text.Messages;

class SummariesTest {
    private static final MapImage MAP = new PrintMap(BaseMap.shipped());
    private static final String WORKSHOP = "Pilot Training Workshop: Climate";

    private final Summaries english = summaries(Language.ENGLISH, MAP);
    private final Summaries japanese = summaries(Language.JAPANESE, MAP);

    private static Summaries summaries(Language language, MapImage map) {
        return new Summaries(
                ReferenceLibrary.INDEX,
                Messages.in(language),
                map,
                LocalDate.of(2026, 11, 23),
                language == Language.JAPANESE ? "参照ライブラリ" : "Reference library");
    }

    @Test
    void theWorkshopIsToldInFullInEnglish() throws Exception {
        SummaryDocument document =
                english.record(ReferenceLibrary.record(WORKSHOP).id());
        PdfText.keep(document, "event-en");

        assertThat(PdfText.all(document))
                .contains("Event, Training workshop")
                .contains("Pilot Training Workshop: Climate Change Strategies for Local Governments")
                .contains("パイロット研修ワークショップ「地方自治体の気候変動戦略：低炭素都市政策の立案と実施」")
                .contains("Date 27 November – 1 December 2017")
                .contains("Venue Osaka, Japan 27 November – 1 December 2017 Amagasaki, Japan 30 November 2017")
                .contains("Participants 7 participants from 4 cities in 3 countries")
                .contains("Organiser Ministry of the Environment, Japan MOEJ Japan")
                .contains("Institute for Global Environmental Strategies IGES")
                .contains("Lecturer Toyama Japan Toyota Japan")
                .contains("Participant Bandung Indonesia Quezon City Philippines")
                .contains("Can Tho Viet Nam Ho Chi Minh City Viet Nam")
                .contains("Part of Strengthening of City-to-City Collaboration")
                .contains("Includes Pilot Training Workshop: day in Amagasaki City 2017-11-30")
                .contains("Sources 1 Pilot Training Workshop")
                .contains("Kitakyushu Urban Centre")
                .contains("Paragraphs 1 to 5; Table: Date, Location, Organizers, Number of participants")
                .contains("Reference library")
                .contains("Printed on 23 November 2026");
        assertThat(document.pages()).isEqualTo(1);
        assertThat(document.fileName())
                .startsWith("Pilot-Training-Workshop-Climate")
                .endsWith(".pdf");
    }

    @Test
    void theWorkshopIsToldInFullInJapanese() throws Exception {
        SummaryDocument document =
                japanese.record(ReferenceLibrary.record(WORKSHOP).id());
        PdfText.keep(document, "event-ja");

        assertThat(PdfText.all(document))
                .contains("会議・行事、研修ワークショップ")
                .contains("Pilot Training Workshop: Climate Change Strategies for Local Governments")
                .contains("会場 大阪市（日本） 2017年11月27日～12月1日 尼崎市（日本） 2017年11月30日")
                .contains("参加者 7名（3か国4都市）")
                .contains("主催 環境省 MOEJ 日本 地球環境戦略研究機関 IGES")
                .contains("講師 富山市 日本 豊田市 日本")
                .contains("参加 バンドン インドネシア ケソン市 フィリピン カントー ベトナム ホーチミン市 ベトナム")
                .contains("出典 1 Pilot Training Workshop")
                .contains("作成日　2026年11月23日")
                .contains("1／1ページ");
    }

    @Test
    void anAgreementNamesItsPartiesAndWhatIsInferred() throws Exception {
        Id id = ReferenceLibrary.record("Technical cooperation agreement between Toyama City and Semarang")
                .id();
        SummaryDocument document = english.record(id);
        PdfText.keep(document, "agreement-en");
        PdfText.keep(japanese.record(id), "agreement-ja");

        assertThat(PdfText.all(document))
                .contains("Signatory Toyama Japan Semarang Indonesia")
                .contains("Witness Institute for Global Environmental Strategies")
                .contains("Date 14 December 2017 inferred")
                .contains("Produced by Intercity Collaboration Forum for Low Carbon");
    }

    @Test
    void everyRecordFillsThePageInBothLanguages() {
        for (Language language : Language.values()) {
            var messages = Messages.in(language);
            var wording = Wording.of(ReferenceLibrary.INDEX, messages);
            var template = Template.load("record.html");
            for (var record : ReferenceLibrary.INDEX.records()) {
                var frame = Frame.of("", "", LocalDate.EPOCH, messages);
                var page = template.fill(RecordView.of(record, frame, wording), messages);

                assertThat(page.getDocumentElement().getTextContent())
                        .contains(record.title(language.tag()), messages.of(record.kind()));
            }
        }
    }

    @Test
    void aCityIsDescribedWithItsPartnersAndRecords() throws Exception {
        SummaryDocument document = english.city(ReferenceLibrary.place("Toyama").id());
        PdfText.keep(document, "city-en");
        PdfText.keep(japanese.city(ReferenceLibrary.place("Toyama").id()), "city-ja");

        assertThat(PdfText.all(document))
                .contains("City Toyama 富山市")
                .contains("Country Japan")
                .contains("JP-16")
                .contains("36.70° N, 137.22° E")
                .contains("Population 325,532 (2020)")
                .contains("Local-government code 162019")
                .contains("Boundaries shown do not imply any opinion on the legal status of any territory.")
                .contains("Semarang Indonesia 3 Agreement 1")
                .contains("Agreement 2")
                .contains("Agreement 2 2017-12-14 Technical cooperation agreement between")
                .contains("Toyama City designated a Future City");
    }

    @Test
    void withoutAMapNothingIsSaidOfBoundaries() throws Exception {
        var plain = summaries(Language.ENGLISH, MapImage.NONE);

        assertThat(PdfText.all(plain.city(ReferenceLibrary.place("Toyama").id())))
                .doesNotContain("Boundaries")
                .contains("Partner cities");
    }

    @Test
    void theMapIsAskedForTheCityAndAllItsPartners() throws Exception {
        var asked = new AtomicReference<List<GeoPoint>>(List.of());
        var mapped = summaries(Language.ENGLISH, (places, _, _, _) -> {
            asked.set(places);
            return Optional.empty();
        });
        mapped.city(ReferenceLibrary.place("Bandung").id());

        assertThat(asked.get())
                .startsWith(ReferenceLibrary.place("Bandung").location())
                .contains(
                        ReferenceLibrary.place("Toyama").location(),
                        ReferenceLibrary.place("Can Tho").location());
    }

    @Test
    void theNamesOfAllScriptsAreSet() throws Exception {
        var samples = java.util.Map.of(
                "Hai Phong", "Hải Phòng",
                "Ho Chi Minh City", "Thành phố Hồ Chí Minh",
                "Can Tho", "Cần Thơ",
                "Vientiane", "ວຽງຈັນ",
                "Yangon", "ရန်ကုန်",
                "Bangkok", "กรุงเทพมหานคร",
                "Seoul", "서울특별시",
                "Dalian", "大连市");
        for (Summaries summaries : new Summaries[] {english, japanese}) {
            for (var sample : samples.entrySet()) {
                SummaryDocument document =
                        summaries.city(ReferenceLibrary.place(sample.getKey()).id());
                assertThat(PdfText.all(document)).contains(sample.getValue()).doesNotContain("□");
                assertThat(PdfText.embeddedFonts(document)).isNotEmpty();
            }
        }
    }

    @Test
    void aListIsGroupedAndSaysWhatWasAskedFor() throws Exception {
        Filter filter = Filter.ALL.withKinds(Set.of(RecordKind.AGREEMENT)).withCountries(Set.of("ID"));
        SummaryDocument document = english.list(filter, ListGrouping.YEAR);

        assertThat(PdfText.all(document))
                .contains("List of records")
                .contains("Kind Agreement")
                .contains("Country Indonesia")
                .contains("2017 1 2017-12-14 Technical cooperation agreement between Toyama, Semarang");
    }

    @Test
    void aLongListRepeatsItsHeadingsAndCountsItsPages() throws Exception {
        SummaryDocument document = english.list(Filter.ALL, ListGrouping.YEAR);
        PdfText.keep(document, "list-en");
        PdfText.keep(japanese.list(Filter.ALL, ListGrouping.KIND), "list-ja");
        var pages = PdfText.pages(document);

        assertThat(pages).hasSize(document.pages()).hasSizeGreaterThan(3);
        for (int i = 0; i < pages.size(); i++) {
            assertThat(pages.get(i)).contains("Page " + (i + 1) + " of " + pages.size());
        }
        assertThat(pages.stream().filter(p -> p.contains("Date Record Cities")).count())
                .isGreaterThan(1);
    }

    @Test
    void japaneseIsSetInOneFace() throws Exception {
        SummaryDocument document =
                japanese.record(ReferenceLibrary.record(WORKSHOP).id());

        assertThat(PdfText.embeddedFonts(document))
                .contains("BIZUDPGothic-Regular", "BIZUDPGothic-Bold")
                .allMatch(name -> name.startsWith("BIZUDPGothic") || name.startsWith("NotoSans"));
    }

    @Test
    void theSameSummaryIsTheSameFile() throws Exception {
        Id id = ReferenceLibrary.record(WORKSHOP).id();

        assertThat(english.record(id).pdf()).isEqualTo(english.record(id).pdf());
    }

    @Test
    void whatIsNotThereHasNoSummary() {
        assertThatThrownBy(() -> english.record(new Id("nowhere")))
                .isInstanceOfSatisfying(SummaryException.class, e -> {
                    assertThat(e.reason()).isEqualTo(SummaryException.Reason.UNKNOWN);
                    assertThat(e.id()).isEqualTo(new Id("nowhere"));
                });
        assertThatThrownBy(() -> english.city(ReferenceLibrary.record(WORKSHOP).id()))
                .isInstanceOfSatisfying(
                        SummaryException.class,
                        e -> assertThat(e.reason()).isEqualTo(SummaryException.Reason.WRONG_KIND));
        assertThatThrownBy(() -> english.city(ReferenceLibrary.place("Japan").id()))
                .isInstanceOf(SummaryException.class);
    }

    @Test
    void warmingUpIsARealRun() {
        Summaries.warmUp();
    }

    @Test
    void whatSourcesStateDifferentlyIsPrintedBesideWhatTheRecordShows() throws Exception {
        var content = new LibraryContent(
                Samples.LIBRARY.places(),
                List.of(),
                List.of(),
                List.of(Samples.disputed()),
                List.of(Samples.NEWSLETTER));
        var summaries = new Summaries(
                LibraryIndex.of(content),
                Messages.in(Language.ENGLISH),
                MapImage.NONE,
                LocalDate.of(2026, 11, 24),
                "Test library");

        String text = PdfText.all(summaries.record(Samples.disputed().id()));

        assertThat(text)
                .contains("Date 18 April 2014")
                .contains("another source states: May 2014")
                .contains("Date (May 2014): page 3 “signed in May 2014”");
    }
}
