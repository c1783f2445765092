import org.jspecify.annotations.NullMarked;

/// Musubi: an atlas and a register of city-to-city cooperation.
@NullMarked
module org.musubi {
    requires static org.jspecify;
    requires java.desktop;
    requires java.logging;
    requires java.net.http;
    requires java.sql;
    requires java.xml;
    requires javafx.controls;
    requires javafx.fxml;
    requires org.controlsfx.controls;
    requires com.gluonhq.maps;
    requires atlantafx.base;
    requires org.xerial.sqlitejdbc;
    requires info.picocli;
    requires tools.jackson.databind;
    requires openhtmltopdf.pdfbox;
    requires openhtmltopdf.core;
    requires org.apache.commons.logging;
    requires org.apache.pdfbox;
    requires org.apache.pdfbox.io;
    requires org.apache.fontbox;
    // Only tests need it, for a server of their own: it is not in the package.
    requires static jdk.httpserver;
    // PDFBox frees its buffers by it.
    requires jdk.unsupported;

    exports org.musubi.app;

    // picocli sets the annotated fields of the commands.
    opens org.musubi.cli to
            info.picocli;

    // FXML's loader sets the annotated fields of the controllers.
    opens org.musubi.ui.backup to
            javafx.fxml;
    opens org.musubi.ui.library to
            javafx.fxml;
    opens org.musubi.ui.main to
            javafx.fxml;
    opens org.musubi.ui.map to
            javafx.fxml;
    opens org.musubi.ui.network to
            javafx.fxml;
    opens org.musubi.ui.years to
            javafx.fxml;
    opens org.musubi.ui.results to
            javafx.fxml;
    opens org.musubi.ui.tidy to
            javafx.fxml;
    opens org.musubi.ui.timeline to
            javafx.fxml;
    opens org.musubi.ui.detail to
            javafx.fxml;
    opens org.musubi.ui.editor to
            javafx.fxml;
    opens org.musubi.ui.history to
            javafx.fxml;
    opens org.musubi.ui.search to
            javafx.fxml;
    opens org.musubi.ui.settings to
            javafx.fxml;
    opens org.musubi.ui.print to
            javafx.fxml;

    provides com.gluonhq.maps.tile.TileRetriever with
            org.musubi.map.BaseMapTileRetriever;
}
