package org.musubi.tools.gazetteer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads the units of a GeoJSON FeatureCollection as a stream: the file has 62 MB. */
final class Units {
    private double west;
    private double south;
    private double east;
    private double north;

    private Units() {}

    static List<Unit> read(Path file) throws IOException {
        List<Unit> units = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file);
                JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), in)) {
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.PROPERTY_NAME && "features".equals(json.currentName())) {
                    json.nextToken();
                    while (json.nextToken() == JsonToken.START_OBJECT) {
                        units.add(new Units().unit(json));
                    }
                }
            }
        }
        return units;
    }

    private Unit unit(JsonParser json) {
        Map<String, String> properties = new HashMap<>();
        west = south = Double.POSITIVE_INFINITY;
        east = north = Double.NEGATIVE_INFINITY;
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "geometry" -> geometry(json);
                case "properties" -> properties(json, properties);
                default -> json.skipChildren();
            }
        }
        return new Unit(
                properties.getOrDefault("iso_3166_2", ""),
                properties.getOrDefault("gn_a1_code", ""),
                west,
                south,
                east,
                north);
    }

    private static void properties(JsonParser json, Map<String, String> properties) {
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            json.nextToken();
            properties.put(name, json.getString());
        }
    }

    private void geometry(JsonParser json) {
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean coordinates = "coordinates".equals(json.currentName());
            json.nextToken();
            if (coordinates) {
                array(json);
            }
        }
    }

    /** Arrays of arrays; the innermost ones are points. */
    private void array(JsonParser json) {
        JsonToken token = json.nextToken();
        if (token == JsonToken.VALUE_NUMBER_FLOAT || token == JsonToken.VALUE_NUMBER_INT) {
            double longitude = json.getDoubleValue();
            json.nextToken();
            double latitude = json.getDoubleValue();
            west = Math.min(west, longitude);
            east = Math.max(east, longitude);
            south = Math.min(south, latitude);
            north = Math.max(north, latitude);
            while (json.nextToken() != JsonToken.END_ARRAY) {
                json.skipChildren();
            }
            return;
        }
        for (; token != JsonToken.END_ARRAY; token = json.nextToken()) {
            array(json);
        }
    }
}
