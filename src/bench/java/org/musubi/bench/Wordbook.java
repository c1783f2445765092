package org.musubi.bench;

import java.util.List;
import java.util.Map;
import org.musubi.model.RecordKind;
import org.musubi.model.RelationType;
import org.musubi.model.Role;

/// What large libraries speak of: what cities do together, and the words for it in English and Japanese. The more
/// usual come first in each list.
final class Wordbook {
    /// A word in two languages.
    record Word(String english, String japanese) {}

    static final List<Word> SUBJECTS = List.of(
            new Word("Waste Management", "廃棄物管理"),
            new Word("Decarbonisation", "脱炭素"),
            new Word("Water Supply", "上水道"),
            new Word("Disaster Prevention", "防災"),
            new Word("Youth Exchange", "青少年交流"),
            new Word("Urban Transport", "都市交通"),
            new Word("Air Quality", "大気環境"),
            new Word("Marine Litter", "海洋ごみ"),
            new Word("Sewerage", "下水道"),
            new Word("Trade and Investment", "貿易投資"),
            new Word("Tourism", "観光"),
            new Word("Food Loss", "食品ロス"),
            new Word("Energy Saving in Buildings", "建築物の省エネルギー"),
            new Word("Public Health", "公衆衛生"),
            new Word("Sports and Culture", "スポーツ・文化"),
            new Word("Smart City", "スマートシティ"),
            new Word("Biodiversity", "生物多様性"),
            new Word("Ageing Society", "高齢社会"));

    static final List<String> THEMES = List.of(
            "waste management",
            "low-carbon",
            "water supply",
            "disaster risk reduction",
            "youth exchange",
            "public transport",
            "air quality",
            "marine litter",
            "sewerage",
            "trade and investment",
            "tourism",
            "food waste",
            "energy efficiency",
            "public health",
            "culture",
            "sports",
            "smart city",
            "biodiversity",
            "ageing",
            "child-friendly cities",
            "composting",
            "renewable energy",
            "climate adaptation",
            "circular economy",
            "urban planning",
            "port cooperation",
            "education",
            "agriculture",
            "gender equality",
            "migration");

    /// One kind of record as often as it is there: the same kind stands in it several times.
    static final List<RecordKind> KINDS = List.of(
            RecordKind.EVENT,
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

    private static final Map<RecordKind, List<Word>> TYPES = Map.of(
            RecordKind.AGREEMENT,
            List.of(
                    new Word("sister city", "姉妹都市提携"),
                    new Word("memorandum of understanding", "覚書"),
                    new Word("friendship city", "友好都市提携"),
                    new Word("letter of intent", "意向書"),
                    new Word("partnership agreement", "連携協定")),
            RecordKind.EVENT,
            List.of(
                    new Word("training workshop", "研修会"),
                    new Word("seminar", "セミナー"),
                    new Word("study visit", "視察"),
                    new Word("forum", "フォーラム"),
                    new Word("delegation", "代表団派遣"),
                    new Word("exhibition", "展示会"),
                    new Word("mayors' summit", "市長会議")),
            RecordKind.PROGRAMME,
            List.of(
                    new Word("city-to-city collaboration programme", "都市間連携事業"),
                    new Word("exchange programme", "交流事業"),
                    new Word("training programme", "研修事業")),
            RecordKind.PROJECT,
            List.of(
                    new Word("technical cooperation project", "技術協力プロジェクト"),
                    new Word("JCM feasibility study", "JCM実現可能性調査"),
                    new Word("feasibility study", "実現可能性調査"),
                    new Word("demonstration project", "実証事業")),
            RecordKind.PUBLICATION,
            List.of(
                    new Word("report", "報告書"),
                    new Word("manual", "手引き"),
                    new Word("case study", "事例集"),
                    new Word("newsletter", "会報")),
            RecordKind.DESIGNATION,
            List.of(new Word("model city", "モデル都市選定"), new Word("award", "表彰")),
            RecordKind.MEMBERSHIP,
            List.of(new Word("network membership", "ネットワーク加盟"), new Word("secretariat", "事務局")));

    static final List<Word> NETWORKS = List.of(
            new Word("Network of Cities for Clean Air", "大気環境都市ネットワーク"),
            new Word("Asian Cities Climate Alliance", "アジア都市気候連盟"),
            new Word("League of Port Cities", "港湾都市連盟"),
            new Word("Cities for Zero Waste", "ごみゼロ都市連合"),
            new Word("Water Operators' Partnership", "水道事業体パートナーシップ"),
            new Word("Forum of Historical Cities", "歴史都市フォーラム"),
            new Word("Resilient Cities Network", "強靱な都市ネットワーク"),
            new Word("Mayors for Peace and Environment", "平和と環境の市長会"));

    static final List<Word> BODIES = List.of(
            new Word("International Association", "国際交流協会"),
            new Word("Environment Bureau", "環境局"),
            new Word("Waterworks Authority", "水道局"),
            new Word("Chamber of Commerce", "商工会議所"),
            new Word("Institute for Urban Studies", "都市研究所"),
            new Word("Engineering Company", "エンジニアリング株式会社"),
            new Word("Technical University", "工科大学"));

    /// What a record of a kind may be to others.
    private static final Map<RecordKind, List<RelationType>> RELATIONS = Map.of(
            RecordKind.AGREEMENT, List.of(RelationType.UPGRADES, RelationType.FOLLOWS),
            RecordKind.EVENT, List.of(RelationType.PART_OF, RelationType.FOLLOWS, RelationType.PRODUCED),
            RecordKind.PROGRAMME, List.of(RelationType.FOLLOWS, RelationType.PRODUCED),
            RecordKind.PROJECT, List.of(RelationType.PART_OF, RelationType.FOLLOWS),
            RecordKind.PUBLICATION, List.of(RelationType.DOCUMENTS));

    private Wordbook() {}

    static List<Word> types(RecordKind kind) {
        return TYPES.getOrDefault(kind, List.of(new Word("other", "その他")));
    }

    static List<RelationType> relations(RecordKind kind) {
        return RELATIONS.getOrDefault(kind, List.of(RelationType.PART_OF));
    }

    /// The role of the city that comes first in a record.
    static Role first(RecordKind kind) {
        return switch (kind) {
            case EVENT -> Role.HOST;
            case DESIGNATION -> Role.HOLDER;
            case PUBLICATION -> Role.PUBLISHER;
            default -> kind.roles().getFirst();
        };
    }

    /// The role of every other city in it.
    static Role other(RecordKind kind) {
        return switch (kind) {
            case AGREEMENT -> Role.SIGNATORY;
            case EVENT -> Role.PARTICIPANT;
            case PROGRAMME -> Role.PARTNER;
            case PROJECT -> Role.COUNTERPART;
            case PUBLICATION -> Role.FEATURED;
            case DESIGNATION -> Role.HOLDER;
            case MEMBERSHIP -> Role.MEMBER;
        };
    }

    /// The role of an organisation in it.
    static Role ofOrganisation(RecordKind kind) {
        return switch (kind) {
            case AGREEMENT -> Role.WITNESS;
            case EVENT -> Role.ORGANISER;
            case PROGRAMME, PROJECT -> Role.FUNDER;
            case PUBLICATION -> Role.AUTHOR;
            case DESIGNATION -> Role.GRANTED_BY;
            case MEMBERSHIP -> Role.NETWORK;
        };
    }
}
