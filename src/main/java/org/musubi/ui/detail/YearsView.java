package org.musubi.ui.detail;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.musubi.model.LibraryRecord;
import org.musubi.model.RecordKind;
import org.musubi.query.Chronicle;
import org.musubi.query.Period;
import org.musubi.text.Messages;
import org.musubi.ui.common.KindSymbol;

/// The years of a page's records: a row for each kind, a column for each year, or for several where there are many.
/// A click on what began in a column opens it if it is one record, else brushes the column; so does dragging
/// over several. Faint bars stand for what may have begun then, lines for what goes on.
final class YearsView extends Region {
    private static final double ROW = 15;
    private static final double LEFT = 20;
    private static final double AXIS = 18;
    private static final double APART = 56;
    private static final double LOWEST = 4;
    private static final double LINE = 2;

    private final Chronicle chronicle;
    private final Consumer<Page.Target> follow;
    private final Messages messages;
    private final List<RecordKind> kinds;
    private final List<KindSymbol> symbols = new ArrayList<>();
    private final Canvas canvas = new Canvas();
    private final Region cursor = new Region();
    private final Tooltip tip = new Tooltip();
    private final List<Label> ticks = new ArrayList<>();
    private YearBins bins;
    private int row;
    private int column = -1;
    private int pressed = -1;

    YearsView(Chronicle chronicle, Consumer<Page.Target> follow, Messages messages) {
        this.chronicle = chronicle;
        this.follow = follow;
        this.messages = messages;
        bins = YearBins.fitting(chronicle.years(), 1);
        kinds = Arrays.stream(RecordKind.values())
                .filter(kind -> chronicle.ofKind(kind).stream().anyMatch(r -> r.date() != null))
                .toList();
        getStyleClass().add("years");
        cursor.getStyleClass().add("cursor");
        cursor.setVisible(false);
        cursor.setMouseTransparent(true);
        getChildren().addAll(cursor, canvas);
        for (RecordKind kind : kinds) {
            var symbol = new KindSymbol(kind);
            symbol.backgroundProperty().addListener((_, _, _) -> draw());
            symbols.add(symbol);
            getChildren().add(symbol);
        }
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleHelp(messages.text("detail.years.name"));
        tip.setShowDelay(Duration.millis(150));
        Tooltip.install(canvas, tip);
        canvas.setOnMouseMoved(this::hover);
        canvas.setOnMouseExited(_ -> point(row, isFocused() ? column : -1));
        canvas.setOnMousePressed(this::press);
        canvas.setOnMouseDragged(this::drag);
        canvas.setOnMouseReleased(this::release);
        setOnKeyPressed(this::key);
        focusedProperty().addListener((_, _, focused) -> point(row, focused ? Math.max(column, 0) : -1));
    }

    // ---- Looks

    @Override
    protected double computePrefHeight(double width) {
        return kinds.size() * ROW + AXIS;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        double room = Math.max(1, Math.floor(getWidth() - LEFT));
        if (canvas.getWidth() != room || canvas.getHeight() != kinds.size() * ROW) {
            bins = YearBins.fitting(chronicle.years(), room);
            canvas.setWidth(room);
            canvas.setHeight(kinds.size() * ROW);
            column = Math.min(column, bins.count() - 1);
            draw();
            label();
        }
        canvas.relocate(LEFT, 0);
        for (int i = 0; i < symbols.size(); i++) {
            symbols.get(i).resizeRelocate(0, i * ROW + (ROW - 10) / 2, 10, 10);
        }
        layoutTicks();
        layoutCursor();
    }

    /// Names the first column and as many others as have room.
    private void label() {
        getChildren().removeAll(ticks);
        ticks.clear();
        int step = (int) Math.max(1, Math.ceil(APART / bins.width()));
        for (int at = 0; at < bins.count(); at += step) {
            var tick = new Label(Integer.toString(bins.from(at)));
            tick.getStyleClass().add("tick");
            tick.setUserData(at);
            ticks.add(tick);
        }
        getChildren().addAll(ticks);
    }

    private void layoutTicks() {
        for (Label tick : ticks) {
            double width = tick.prefWidth(-1);
            double x = Math.min(LEFT + (int) tick.getUserData() * bins.width(), getWidth() - width);
            tick.resizeRelocate(Math.rint(x), kinds.size() * ROW + 1, width, AXIS - 1);
        }
    }

    private void draw() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        int most = bins.most();
        for (int i = 0; i < kinds.size(); i++) {
            Paint paint = symbols.get(i).paint();
            Color colour = paint instanceof Color c ? c : Color.GRAY;
            for (int at = 0; at < bins.count(); at++) {
                draw(g, i, at, colour, most);
            }
        }
    }

    private void draw(GraphicsContext g, int i, int at, Color colour, int most) {
        RecordKind kind = kinds.get(i);
        double x = Math.rint(at * bins.width());
        double width = Math.max(2, Math.rint((at + 1) * bins.width()) - x - 1);
        double base = (i + 1) * ROW - 2;
        if (bins.lasting(kind, at) > 0) {
            g.setFill(colour.deriveColor(0, 1, 1, 0.55));
            g.fillRect(x, base - LINE, width + 1, LINE);
        }
        int begun = bins.begun(kind, at);
        int possible = bins.possible(kind, at);
        if (possible > 0) {
            double height = height(begun + possible, most);
            g.setFill(colour.deriveColor(0, 1, 1, 0.3));
            g.fillRect(x, base - height, width + 1, height);
        }
        if (begun > 0) {
            double height = height(begun, most);
            g.setFill(colour);
            g.fillRect(x, base - height, width, height);
        }
    }

    /// Its square grows with the number, so that one record stays visible beside a hundred.
    private static double height(int number, int most) {
        return Math.rint(Math.clamp((ROW - 3) * Math.sqrt((double) number / most), LOWEST, ROW - 3));
    }

    private void layoutCursor() {
        cursor.setVisible(column >= 0);
        if (column >= 0) {
            int from = pressed < 0 ? column : Math.min(pressed, column);
            int to = pressed < 0 ? column : Math.max(pressed, column);
            boolean one = from == to;
            cursor.resizeRelocate(
                    LEFT + from * bins.width() - 1,
                    one ? row * ROW : 0,
                    (to - from + 1) * bins.width() + 1,
                    one ? ROW : kinds.size() * ROW);
        }
    }

    private void point(int atRow, int atColumn) {
        if (atRow != row || atColumn != column) {
            row = atRow;
            column = atColumn;
            notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        }
        layoutCursor();
    }

    // ---- The mouse

    private int rowAt(MouseEvent event) {
        return Math.clamp((int) (event.getY() / ROW), 0, kinds.size() - 1);
    }

    private void hover(MouseEvent event) {
        if (event.getX() > bins.count() * bins.width()) {
            point(row, -1);
            tip.hide();
            return;
        }
        point(rowAt(event), bins.at(event.getX()));
        tip.setText(new YearsText(bins, messages).cell(kinds.get(row), column));
    }

    private void press(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            requestFocus();
            pressed = bins.at(event.getX());
            point(rowAt(event), pressed);
        }
    }

    private void drag(MouseEvent event) {
        if (pressed >= 0) {
            point(row, bins.at(event.getX()));
        }
    }

    private void release(MouseEvent event) {
        int from = pressed;
        pressed = -1;
        layoutCursor();
        if (from < 0 || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (from == column) {
            choose();
        } else {
            brush(Math.min(from, column), Math.max(from, column));
        }
    }

    // ---- The keyboard

    private void key(KeyEvent event) {
        boolean plain = !event.isAltDown() && !event.isControlDown() && !event.isMetaDown();
        if (!plain || kinds.isEmpty()) {
            return;
        }
        boolean known = true;
        switch (event.getCode()) {
            case LEFT -> point(row, Math.max(0, column - 1));
            case RIGHT -> point(row, Math.min(bins.count() - 1, column + 1));
            case UP -> point(Math.max(0, row - 1), Math.max(0, column));
            case DOWN -> point(Math.min(kinds.size() - 1, row + 1), Math.max(0, column));
            case HOME -> point(row, 0);
            case END -> point(row, bins.count() - 1);
            case ENTER, SPACE -> choose();
            default -> known = false;
        }
        if (known) {
            event.consume();
        }
    }

    /// Opens what began in the cell, if it is one record; brushes its years, if there is anything in them.
    private void choose() {
        if (column < 0) {
            return;
        }
        int at = column;
        List<LibraryRecord> here = chronicle.begunIn(kinds.get(row), bins.from(at), bins.to(at));
        if (here.size() == 1) {
            follow.accept(new Page.ToRecord(here.getFirst().id()));
        } else if (kinds.stream().anyMatch(kind -> !bins.isEmpty(kind, at) || bins.lasting(kind, at) > 0)) {
            brush(at, at);
        }
    }

    private void brush(int from, int to) {
        follow.accept(
                new Page.ToPeriod(new Period(LocalDate.of(bins.from(from), 1, 1), LocalDate.of(bins.to(to), 12, 31))));
    }

    // ---- For those who cannot see it

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        if (attribute != AccessibleAttribute.TEXT) {
            return super.queryAccessibleAttribute(attribute, parameters);
        }
        var text = new YearsText(bins, messages);
        return isFocused() && column >= 0 ? text.cell(kinds.get(row), column) : text.all();
    }
}
