package org.musubi.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class SuggestingTest {
    private final Queue<Runnable> background = new ArrayDeque<>();
    private final Queue<Runnable> onScreen = new ArrayDeque<>();
    private final Suggesting suggesting = new Suggesting(background::add, onScreen::add);
    private final List<String> looked = new ArrayList<>();
    private final List<List<Suggestion>> answers = new ArrayList<>();

    private List<Suggestion> look(String text) {
        looked.add(text);
        return List.of(Suggestion.reference(text, "", "id", Suggestion.Origin.LIBRARY));
    }

    private static void run(Queue<Runnable> queue) {
        for (Runnable next = queue.poll(); next != null; next = queue.poll()) {
            next.run();
        }
    }

    @Test
    void whoTypesOnWaitsForTheLastQuestionOnly() {
        Runnable takeBack = () -> {};
        for (String text : List.of("t", "to", "toy", "toya")) {
            takeBack.run();
            takeBack = suggesting.ask(this::look, text, answers::add);
        }
        run(background);
        run(onScreen);

        assertThat(looked).containsExactly("toya");
        assertThat(answers)
                .singleElement()
                .satisfies(
                        found -> assertThat(found).extracting(Suggestion::text).containsExactly("toya"));
    }

    @Test
    void aQuestionTakenBackWhileItIsLookedForIsNotAnswered() {
        Runnable takeBack = suggesting.ask(this::look, "toyama", answers::add);
        run(background);
        takeBack.run();
        run(onScreen);

        assertThat(looked).containsExactly("toyama");
        assertThat(answers).isEmpty();
    }

    @Test
    void aSuggesterThatFailsSuggestsNothing() {
        suggesting.ask(
                _ -> {
                    throw new IllegalStateException("broken");
                },
                "toyama",
                answers::add);
        run(background);
        run(onScreen);

        assertThat(answers).containsExactly(List.of());
    }
}
