package org.musubi.ui.common;

import java.net.URL;

/// Every view that has an FXML file. One list, so that one test can load them all.
public enum FxmlView {
    MAIN("main"),
    MENU("menu"),
    ACCESS("access"),
    LIBRARY_PROPERTIES("library-properties"),
    SEARCH("search"),
    FILTERS("filters"),
    CHIPS("chips"),
    MAP("map"),
    MAP_EXPORT("map-export"),
    NETWORK("network"),
    YEARS("years"),
    RESULTS("results"),
    BULK("bulk"),
    CHECK("check"),
    DUPLICATES("duplicates"),
    TIMELINE("timeline"),
    DETAIL("detail"),
    EDITOR("editor"),
    RECORD_EDITOR("record-editor"),
    PLACE_EDITOR("place-editor"),
    ORGANISATION_EDITOR("organisation-editor"),
    PERSON_EDITOR("person-editor"),
    SOURCE_EDITOR("source-editor"),
    ENTRY_HISTORY("entry-history"),
    LIBRARY_HISTORY("library-history"),
    PREFERENCES("preferences"),
    MAP_TILES("map-tiles"),
    RESTORE("restore"),
    PRINT_PREVIEW("print-preview");

    private final String file;

    FxmlView(String file) {
        this.file = file;
    }

    /// Where the view's FXML lies.
    ///
    /// @throws IllegalStateException if the file is missing from the build
    URL url() {
        String path = "/fxml/" + file + ".fxml";
        URL url = FxmlView.class.getResource(path);
        if (url == null) {
            throw new IllegalStateException("no FXML at " + path + " for the view " + this);
        }
        return url;
    }
}
