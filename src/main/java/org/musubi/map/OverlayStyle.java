package org.musubi.map;

/// How markers, ties and labels look: from `resources/map/styles.properties` and, for the kinds, from
/// [KindColours]. Colours are 0xAARRGGBB, opacities 0 to 1.
///
/// @param kinds the colours of ties
/// @param japan fills Japanese cities
/// @param city fills other cities
/// @param region around regions
/// @param organisation fills organisations
/// @param cluster fills clusters
/// @param outline keeps markers apart from what lies under them
/// @param picked the ring around what is picked
/// @param faded opacity of ties while cities elsewhere are picked
/// @param plain opacity of ties while nothing is picked
/// @param strong opacity of the ties of picked cities
/// @param country fills countries that stand out
/// @param countryEdge their outline
/// @param network the lines of the network, which do not tell kinds apart
/// @param text of labels
/// @param faintText of labels of cities without visible records
/// @param halo around labels
public record OverlayStyle(
        KindColours kinds,
        int japan,
        int city,
        int region,
        int organisation,
        int cluster,
        int outline,
        int picked,
        double faded,
        double plain,
        double strong,
        int country,
        MapStyle.Stroke countryEdge,
        int network,
        int text,
        int faintText,
        int halo) {

    /// For a light screen.
    public static OverlayStyle light() {
        return of(MapLook.LIGHT);
    }

    /// For a dark screen.
    public static OverlayStyle dark() {
        return of(MapLook.DARK);
    }

    public static OverlayStyle of(MapLook look) {
        StyleTable table = StyleTable.shipped(look);
        return new OverlayStyle(
                KindColours.shipped(look == MapLook.DARK),
                table.colour("marker.japan"),
                table.colour("marker.city"),
                table.colour("marker.region"),
                table.colour("marker.organisation"),
                table.colour("marker.cluster"),
                table.colour("marker.outline"),
                table.colour("marker.picked"),
                table.decimal("tie.faded"),
                table.decimal("tie.plain"),
                table.decimal("tie.strong"),
                table.colour("overlay.country"),
                table.stroke("overlay.country-edge"),
                table.colour("tie.network"),
                table.colour("label.text"),
                table.colour("label.faint"),
                table.colour("label.halo"));
    }

    double opacity(TieLine.Emphasis emphasis) {
        return switch (emphasis) {
            case FADED -> faded;
            case PLAIN -> plain;
            case STRONG -> strong;
        };
    }

    int fill(MarkerShape shape) {
        return switch (shape) {
            case JAPANESE_CITY -> japan;
            case CITY -> city;
            case REGION -> region;
            case ORGANISATION -> organisation;
        };
    }
}
