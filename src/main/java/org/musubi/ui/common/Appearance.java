package org.musubi.ui.common;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.musubi.text.Language;

/// How every window looks: theme, text size, and the font that suits the language. Follows the settings while the
/// program runs. Used on the JavaFX thread only.
public final class Appearance {
    private static final PseudoClass JAPANESE = PseudoClass.getPseudoClass("japanese");
    private static final List<String> STYLE_SHEETS = List.of(url("/css/kinds.css"), url("/css/musubi.css"));

    private final Settings settings;
    private final Fonts fonts;
    private final List<WeakReference<Scene>> scenes = new ArrayList<>();
    private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper();

    /// @param fonts loaded already
    public Appearance(Settings settings, Fonts fonts) {
        this.settings = settings;
        this.fonts = fonts;
        settings.theme().addListener((_, _, _) -> applyTheme());
        settings.language().addListener((_, _, _) -> restyle());
        settings.textSize().addListener((_, _, _) -> restyle());
        Platform.getPreferences().colorSchemeProperty().addListener((_, _, _) -> applyTheme());
        applyTheme();
    }

    private static String url(String path) {
        URL url = Objects.requireNonNull(Appearance.class.getResource(path), path);
        return url.toExternalForm();
    }

    /// Dresses a window, now and whenever a setting changes for as long as the window exists.
    public void dress(Scene scene) {
        scene.getStylesheets().addAll(STYLE_SHEETS);
        scenes.add(new WeakReference<>(scene));
        style(scene);
        scene.rootProperty().addListener((_, _, _) -> style(scene));
    }

    /// Gives a popup's scene the look of the one it belongs to: it has its style sheets from there, but not what is
    /// said
    /// of its root.
    public static void dressAlike(Scene popup, Scene owner) {
        Parent from = owner.getRoot();
        Parent to = popup.getRoot();
        to.getStyleClass().remove(DarkLook.STYLE_CLASS);
        if (DarkLook.isOn(owner)) {
            to.getStyleClass().add(DarkLook.STYLE_CLASS);
        }
        to.pseudoClassStateChanged(JAPANESE, from.getPseudoClassStates().contains(JAPANESE));
        to.setStyle(from.getStyle());
    }

    /// Whether windows are dark just now.
    public ReadOnlyBooleanProperty darkProperty() {
        return dark.getReadOnlyProperty();
    }

    private void applyTheme() {
        boolean wanted = switch (settings.theme().get()) {
            case LIGHT -> false;
            case DARK -> true;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
        String sheet =
                wanted ? new PrimerDark().getUserAgentStylesheetBSS() : new PrimerLight().getUserAgentStylesheetBSS();
        dark.set(wanted);
        if (!sheet.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(sheet);
        }
        restyle();
    }

    private void restyle() {
        scenes.removeIf(reference -> {
            Scene scene = reference.get();
            if (scene != null) {
                style(scene);
            }
            return scene == null;
        });
    }

    private void style(Scene scene) {
        scene.getPreferences().setColorScheme(dark.get() ? ColorScheme.DARK : ColorScheme.LIGHT);
        Parent root = scene.getRoot();
        root.getStyleClass().remove(DarkLook.STYLE_CLASS);
        if (dark.get()) {
            root.getStyleClass().add(DarkLook.STYLE_CLASS);
        }
        root.pseudoClassStateChanged(JAPANESE, settings.language().get() == Language.JAPANESE);
        root.setStyle("-fx-font-size: " + Math.round(settings.textSize().get()) + "px;"
                + fonts.family().map(f -> " -fx-font-family: \"" + f + "\";").orElse(""));
    }
}
