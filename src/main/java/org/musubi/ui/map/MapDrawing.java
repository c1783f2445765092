package org.musubi.ui.map;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;
import org.musubi.map.Camera;
import org.musubi.map.DrawnScene;
import org.musubi.map.MapContent;
import org.musubi.map.PaperMap;
import org.musubi.model.GeoPoint;
import org.musubi.query.Area;
import org.musubi.query.Filter;
import org.musubi.query.LibraryIndex;
import org.musubi.query.RecordSet;
import org.musubi.report.FilterLine;
import org.musubi.report.MapSheet;
import org.musubi.report.Sheet;
import org.musubi.report.SheetFonts;
import org.musubi.task.Progress;
import org.musubi.text.Language;
import org.musubi.text.Messages;
import org.musubi.ui.common.Sheets;

/// The map on a sheet of paper, in either language.
///
/// @param export what was chosen
/// @param shown what the window shows, which the sheet is to show as well
/// @param map draws it
/// @param boundaries whether boundaries are drawn
/// @param localNames whether names of the base map are followed by local ones
/// @param library the library's name in a language
/// @param made the date to print
record MapDrawing(
        MapExport export,
        Shown shown,
        PaperMap map,
        boolean boundaries,
        boolean localNames,
        Function<Language, String> library,
        LocalDate made)
        implements Sheets.Drawing {
    /// @param chosen what stands out
    /// @param picked what a view has to show for all of that to be seen
    /// @param camera where the window looks
    record Shown(
            LibraryIndex index,
            RecordSet visible,
            Filter filter,
            Chosen chosen,
            List<GeoPoint> picked,
            Camera camera) {}

    @Override
    public String title(Language language) {
        return export.title().isEmpty()
                ? Messages.in(language).text("map.export.title", library.apply(language))
                : export.title();
    }

    @Override
    public List<Sheet> sheets(Language language, SheetFonts fonts, Progress progress) {
        Messages messages = Messages.in(language);
        MapContent content = new MapMaker()
                .make(new MapMaker.Wanted(shown.index, shown.visible, shown.filter.isEmpty(), shown.chosen, language))
                .content();
        progress.check();
        var sheet = new MapSheet(
                camera -> export.gathered() ? DrawnScene.of(content, camera).scene() : DrawnScene.singly(content),
                new CityNames(language.tag(), localNames),
                view(content),
                PaperMap.Look.print(boundaries),
                export.title(),
                FilterLine.of(shown.filter, shown.visible.size(), shown.index, messages),
                messages.text("map.paper.imprint", library.apply(language), day(messages)),
                export.legend());
        return List.of(sheet.draw(export.paper().width(), export.paper().height(), map, messages, fonts));
    }

    private String day(Messages messages) {
        return DateTimeFormatter.ofPattern(
                        messages.text("report.day-pattern"), messages.language().locale())
                .format(made);
    }

    private MapSheet.View view(MapContent content) {
        Area area = export.area();
        return switch (export.extent()) {
            case SEEN -> PaperExtent.seen(shown.camera);
            case RESULTS -> PaperExtent.places(content.places(), shown.camera);
            case PICKED -> PaperExtent.places(shown.picked, shown.camera);
            case BOUNDS -> area == null ? PaperExtent.seen(shown.camera) : PaperExtent.area(area, shown.camera);
        };
    }
}
