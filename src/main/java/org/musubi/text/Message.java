package org.musubi.text;

import java.util.List;

/// A text to be shown later, in whichever language: see [Messages#text(Message)].
///
/// @param key of a text in the bundles
/// @param arguments what fills its `{0}`…; numbers are written as the language writes them
public record Message(String key, List<Object> arguments) {
    public Message {
        arguments = List.copyOf(arguments);
    }

    public static Message of(String key, Object... arguments) {
        return new Message(key, List.of(arguments));
    }
}
