package org.musubi.tools.basemap;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads the units of a GeoJSON FeatureCollection as a stream: the file has 62 MB. */
final class UnitReader {
    private final GeometryFactory factory = new GeometryFactory();

    List<Unit> read(Path file) throws IOException {
        List<Unit> units = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file);
                JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), in)) {
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.PROPERTY_NAME && "features".equals(json.currentName())) {
                    json.nextToken();
                    while (json.nextToken() == JsonToken.START_OBJECT) {
                        units.add(unit(json));
                    }
                }
            }
        }
        return units;
    }

    private Unit unit(JsonParser json) {
        Map<String, String> properties = new HashMap<>();
        List<Polygon> polygons = new ArrayList<>();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "geometry" -> geometry(json, polygons);
                case "properties" -> properties(json, properties);
                default -> json.skipChildren();
            }
        }
        String iso = properties.getOrDefault("iso_3166_2", "");
        return new Unit(
                iso.isEmpty() ? properties.get("adm1_code") : iso,
                properties.get("adm0_a3"),
                properties.get("sov_a3"),
                properties.getOrDefault("iso_a2", "-1"),
                properties.getOrDefault("name", ""),
                properties.getOrDefault("name_ja", ""),
                factory.buildGeometry(polygons));
    }

    private static void properties(JsonParser json, Map<String, String> properties) {
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            json.nextToken();
            properties.put(name, json.getString());
        }
    }

    /** Polygon and MultiPolygon differ only in depth, so rings are recognised by how deep their points lie. */
    private void geometry(JsonParser json, List<Polygon> polygons) {
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean coordinates = "coordinates".equals(json.currentName());
            json.nextToken();
            if (coordinates) {
                array(json, new ArrayList<>(), new ArrayList<>(), polygons);
            }
        }
    }

    private enum Kind {
        POINT,
        RING,
        POLYGON,
        MORE
    }

    private Kind array(JsonParser json, List<Coordinate> ring, List<LinearRing> rings, List<Polygon> polygons) {
        Kind kind = Kind.MORE;
        JsonToken token = json.nextToken();
        if (token == JsonToken.VALUE_NUMBER_FLOAT || token == JsonToken.VALUE_NUMBER_INT) {
            double longitude = json.getDoubleValue();
            json.nextToken();
            ring.add(new Coordinate(Grid.x(longitude), Grid.y(json.getDoubleValue())));
            while (json.nextToken() != JsonToken.END_ARRAY) {
                json.skipChildren();
            }
            return Kind.POINT;
        }
        for (; token != JsonToken.END_ARRAY; token = json.nextToken()) {
            kind = array(json, ring, rings, polygons);
        }
        switch (kind) {
            case POINT -> {
                closeRing(ring, rings);
                return Kind.RING;
            }
            case RING -> {
                closePolygon(rings, polygons);
                return Kind.POLYGON;
            }
            default -> {
                return Kind.MORE;
            }
        }
    }

    private void closeRing(List<Coordinate> points, List<LinearRing> rings) {
        List<Coordinate> distinct = new ArrayList<>();
        for (Coordinate point : points) {
            if (distinct.isEmpty() || !distinct.get(distinct.size() - 1).equals2D(point)) {
                distinct.add(point);
            }
        }
        points.clear();
        if (!distinct.get(0).equals2D(distinct.get(distinct.size() - 1))) {
            distinct.add(distinct.get(0).copy());
        }
        if (distinct.size() >= 4) {
            rings.add(factory.createLinearRing(distinct.toArray(Coordinate[]::new)));
        }
    }

    private void closePolygon(List<LinearRing> rings, List<Polygon> polygons) {
        if (!rings.isEmpty()) {
            polygons.add(factory.createPolygon(
                    rings.get(0), rings.subList(1, rings.size()).toArray(LinearRing[]::new)));
        }
        rings.clear();
    }
}
