package org.musubi.map;

/// The colours of names on the base map, from `resources/map/styles.properties`, 0xAARRGGBB.
///
/// @param country of countries
/// @param sea of oceans and seas
/// @param area of territories and of parts of countries
/// @param city of cities, and of the dots that show where they lie
/// @param halo around names on land
/// @param seaHalo around names on the water
public record NameStyle(int country, int sea, int area, int city, int halo, int seaHalo) {
    public static NameStyle of(MapLook look) {
        StyleTable table = StyleTable.shipped(look);
        return new NameStyle(
                table.colour("name.country"),
                table.colour("name.sea"),
                table.colour("name.area"),
                table.colour("name.city"),
                table.colour("name.halo"),
                table.colour("name.halo.sea"));
    }

    int colour(MapName.Kind kind) {
        return switch (kind) {
            case COUNTRY -> country;
            case OCEAN, SEA -> sea;
            case AREA, PREFECTURE -> area;
            case CITY -> city;
        };
    }
}
